import { powerLawDag } from '../lineage/dag.ts';
import { randomFrom } from './random.ts';

const SEED = 20250101;

/** A lineage file for the scenario: as many assets as asked for, by authors of whom few publish much. */
export function syntheticLineage(assetCount: number): string {
	const random = randomFrom(SEED);
	const { links } = powerLawDag(Math.ceil(assetCount * 2), SEED);
	const parentsOf = new Map<number, { id: string; relation: string }[]>();
	for (const { child, parent, relation } of links) {
		const parents = parentsOf.get(child) ?? [];
		parents.push({ id: nameOf(parent), relation });
		parentsOf.set(child, parents);
	}
	const authors = Math.max(10, Math.floor(assetCount / 4));
	const lines = Array.from({ length: assetCount }, (_, i) => {
		const asset = i + 1;
		const parents = parentsOf.get(asset);
		const author = `author-${Math.floor(authors * random() ** 2)}`;
		const kind = parents === undefined || random() < 0.05 ? 'DATASET' : random() < 0.04 ? 'AGENT' : 'MODEL';
		const license = ['apache-2.0', 'mit', 'cc-by-4.0', 'llama2'][Math.floor(random() * 4)];
		return JSON.stringify({ id: nameOf(asset), kind, author, license, ...(parents && { parents }) });
	});
	return `${lines.join('\n')}\n`;
}

const nameOf = (asset: number): string => `bench/asset-${asset}`;
