type Search = Pick<URLSearchParams, 'get' | 'getAll' | 'has' | 'toString'> & Iterable<[string, string]>;

/** What pages need of their own address: a load's URL, or `page.url`, which cannot be written to. */
export interface PageUrl {
	readonly pathname: string;
	readonly search: string;
	readonly searchParams: Search;
}

/**
 * The same page with some search parameters changed, as a path that `href` takes.
 *
 * @param changes a parameter's new value, or null to remove it.
 */
export function withSearch(url: PageUrl, changes: Record<string, string | null>, anchor = ''): string {
	const search = new URLSearchParams(url.searchParams.toString());
	for (const [name, value] of Object.entries(changes))
		if (value === null) search.delete(name);
		else search.set(name, value);
	const text = search.toString();
	return `${url.pathname}${text && `?${text}`}${anchor && `#${anchor}`}`;
}
