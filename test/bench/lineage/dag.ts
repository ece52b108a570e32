import { relations, type Relation } from '@wadi/contracts/vocabulary';
import { randomFrom } from '../support/random.ts';

export interface SyntheticLink {
	child: number;
	parent: number;
	relation: Relation;
	shareBps: number;
	position: number;
}

export interface SyntheticDag {
	assetCount: number;
	links: SyntheticLink[];
}

/** How many parents an asset has: most have one, few have many, none more than the registry's 16. */
const parentCounts = [0.6, 0.2, 0.1, 0.05, 0.03, 0.01, 0.005, 0.005] as const;

/** Part of the choices of a parent that go by popularity; the rest go to any older asset. */
const BY_POPULARITY = 0.7;

/**
 * A directed acyclic graph whose numbers of children follow a power law, as lineage on public hubs does: a new asset
 * mostly derives from what many have derived from already.
 */
export function powerLawDag(linkCount: number, seed: number): SyntheticDag {
	const random = randomFrom(seed);
	const links: SyntheticLink[] = [];
	let assets = 1;
	while (links.length < linkCount) {
		const child = (assets += 1);
		const wanted = Math.min(parentsOf(random()), child - 1, linkCount - links.length);
		const parents = new Set<number>();
		while (parents.size < wanted) {
			const popular = links.length > 0 && random() < BY_POPULARITY;
			parents.add(
				popular ? links[Math.floor(random() * links.length)]!.parent : 1 + Math.floor(random() * (child - 1))
			);
		}
		let position = 0;
		for (const parent of parents) {
			const relation = relations[Math.floor(random() * relations.length)]!;
			links.push({ child, parent, relation, shareBps: Math.floor(random() * 600), position });
			position += 1;
		}
	}
	return { assetCount: assets, links };
}

function parentsOf(chance: number): number {
	let sum = 0;
	for (const [i, part] of parentCounts.entries()) {
		sum += part;
		if (chance < sum) return i + 1;
	}
	return parentCounts.length;
}
