import type { PageUrl } from '#lib/page-url.ts';

export const tabs = [
	{ name: 'lineage', label: 'Lineage' },
	{ name: 'contributors', label: 'Contributors' },
	{ name: 'licensing', label: 'Offers and licenses' },
	{ name: 'income', label: 'Income' },
	{ name: 'rights', label: 'Rights and impact' },
	{ name: 'history', label: 'History and verify' },
	{ name: 'act', label: 'Act' }
] as const;
export type Tab = (typeof tabs)[number]['name'];

export const readTab = (search: PageUrl['searchParams']): Tab =>
	tabs.find(({ name }) => name === search.get('tab'))?.name ?? 'lineage';

/** A tab's address: the moment stays, what belongs to other tabs goes. */
export function tabHref(url: PageUrl, tab: Tab): string {
	const search = new URLSearchParams();
	const at = url.searchParams.get('at');
	if (tab !== 'lineage') search.set('tab', tab);
	if (at) search.set('at', at);
	const text = search.toString();
	return text ? `${url.pathname}?${text}` : url.pathname;
}
