type Search = Pick<URLSearchParams, 'get' | 'getAll' | 'has' | 'toString'> & Iterable<[string, string]>;

/** What pages need of their own address: a load's URL, or `page.url`, which cannot be written to. */
export interface PageUrl {
	readonly pathname: string;
	readonly search: string;
	readonly searchParams: Search;
}
