interface Place {
	id: string;
	layer: number;
	y: number;
	height: number;
}

/**
 * The node that an arrow key leads to: left to a parent and right to a child, the one most level with this; up and
 * down within the column. Null where there is none.
 */
export function neighbourOf(
	id: string,
	key: string,
	places: readonly Place[],
	links: readonly { parent: string; child: string }[]
): string | null {
	const here = places.find((place) => place.id === id);
	if (!here) return null;
	const middle = (place: Place) => place.y + place.height / 2;
	const nearest = (candidates: readonly Place[]) =>
		candidates.toSorted(
			(a, b) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)) || a.y - b.y
		)[0]?.id ?? null;
	const byId = new Map(places.map((place) => [place.id, place]));
	const pick = (ids: string[]) => nearest(ids.flatMap((other) => byId.get(other) ?? []));
	switch (key) {
		case 'ArrowLeft':
			return pick(links.filter((link) => link.child === id).map((link) => link.parent));
		case 'ArrowRight':
			return pick(links.filter((link) => link.parent === id).map((link) => link.child));
		case 'ArrowUp':
			return nearest(places.filter((place) => place.layer === here.layer && place.y < here.y));
		case 'ArrowDown':
			return nearest(places.filter((place) => place.layer === here.layer && place.y > here.y));
		default:
			return null;
	}
}
