import { assetKinds, relations, type AssetKind, type Relation } from '@wadi/contracts/vocabulary';
import { readFileSync } from 'node:fs';

export interface LineageAsset {
	id: string;
	kind: AssetKind;
	author: string;
	/** The published revision, 40 hex digits. */
	commit?: string;
	createdAt?: string;
	license?: string;
	task?: string;
	library?: string;
	description?: string;
	url?: string;
	/** Where the facts of this line can be checked. */
	source?: string;
	likes: number;
	downloads: number;
	parents: { id: string; relation: Relation }[];
}

export interface Lineage {
	assets: LineageAsset[];
	/** What was changed to fit the protocol, in sentences. */
	notes: string[];
}

export const maxParents = 16;
const maxProblems = 10;
const maxLineLength = 65_536;
const longest = {
	id: 200,
	author: 100,
	license: 100,
	task: 100,
	library: 100,
	description: 600,
	url: 300,
	source: 300
} as const;

export function readLineage(file: string): Lineage {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
			throw new Error(`${file} is not UTF-8 text: a lineage file holds one JSON object a line.`, {
				cause: error
			});
		throw new Error(`The lineage file ${file} could not be read (${message}): check the path.`, {
			cause: error
		});
	}
	return parseLineage(text, file);
}

/**
 * Reads one JSON object a line and checks the whole before anything is done with it.
 *
 * @param name stands for the file in messages.
 * @throws one error that lists what is wrong by line, at most ten lines.
 */
export function parseLineage(text: string, name = 'the lineage'): Lineage {
	const problems: { line: number; what: string }[] = [];
	const notes: string[] = [];
	const lineOf = new Map<string, number>();
	const read: { line: number; asset: LineageAsset }[] = [];

	for (const [index, content] of text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/)
		.entries()) {
		const line = index + 1;
		if (content.trim() === '') continue;
		const asset = readLine(content, (what) => problems.push({ line, what }));
		if (!asset) continue;
		const earlier = lineOf.get(asset.id);
		if (earlier !== undefined)
			problems.push({ line, what: `id "${asset.id}" was used on line ${earlier} already` });
		else {
			lineOf.set(asset.id, line);
			read.push({ line, asset });
		}
	}
	for (const { line, asset } of read) {
		const seen = new Set<string>();
		for (const { id } of asset.parents) {
			const at = lineOf.get(id);
			const what = seen.has(id)
				? `parent "${id}" is named twice`
				: id === asset.id
					? `"${id}" names itself as a parent`
					: at === undefined
						? `parent "${id}" is nowhere in the file`
						: at > line
							? `parent "${id}" comes only on line ${at}, and parents come before their children`
							: undefined;
			if (what) problems.push({ line, what });
			seen.add(id);
		}
		if (asset.parents.length > maxParents) {
			notes.push(
				`"${asset.id}" (line ${line}) names ${asset.parents.length} parents and keeps the first ${maxParents}, the protocol's limit.`
			);
			asset.parents = asset.parents.slice(0, maxParents);
		}
	}
	if (problems.length > 0) {
		problems.sort((a, b) => a.line - b.line);
		const shown = problems.slice(0, maxProblems).map(({ line, what }) => `line ${line}: ${what}`);
		const rest = problems.length - shown.length;
		throw new Error(
			`${name} was refused and nothing was sent. ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`
		);
	}
	if (read.length === 0) throw new Error(`${name} holds no assets: give a file with one JSON object a line.`);
	return { assets: read.map(({ asset }) => asset), notes };
}

export const linkCount = ({ assets }: Lineage): number =>
	assets.reduce((n, { parents }) => n + parents.length, 0);

function readLine(content: string, refuse: (what: string) => void): LineageAsset | undefined {
	if (content.length > maxLineLength) return void refuse(`it is longer than ${maxLineLength} characters`);
	let value: unknown;
	try {
		value = JSON.parse(content);
	} catch (error) {
		return void refuse(`it is not JSON (${(error as Error).message})`);
	}
	if (!isObject(value)) return void refuse('it is not a JSON object');
	let isGood = true;
	const wrong = (what: string) => {
		isGood = false;
		refuse(what);
	};
	const text = (key: keyof typeof longest): string | undefined => {
		const found = value[key];
		if (found === undefined) return undefined;
		if (typeof found !== 'string' || found === '') wrong(`"${key}" must be a text and is ${shown(found)}`);
		else if (found.length > longest[key])
			wrong(`"${key}" has ${found.length} characters and may have ${longest[key]}`);
		else return found;
		return undefined;
	};
	const required = (key: 'id' | 'author'): string => {
		if (value[key] === undefined) wrong(`"${key}" is missing`);
		return text(key) ?? '';
	};
	const count = (key: string): number => {
		const found = value[key] ?? 0;
		if (typeof found === 'number' && Number.isSafeInteger(found) && found >= 0) return found;
		wrong(`"${key}" must be a whole number from 0 up and is ${shown(found)}`);
		return 0;
	};
	const word = <T extends string>(key: string, holder: Record<string, unknown>, words: readonly T[]): T => {
		const found = words.find((known) => known === holder[key]);
		if (!found) wrong(`"${key}" must be one of ${words.join(', ')} and is ${shown(holder[key])}`);
		return found ?? (words[0] as T);
	};
	const asset: LineageAsset = {
		id: required('id'),
		kind: word('kind', value, assetKinds),
		author: required('author'),
		...optional('license', text('license')),
		...optional('task', text('task')),
		...optional('library', text('library')),
		...optional('description', text('description')),
		...optional('url', text('url')),
		...optional('source', text('source')),
		likes: count('likes'),
		downloads: count('downloads'),
		parents: []
	};
	const { commit, createdAt, parents = [] } = value;
	if (typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit)) asset.commit = commit;
	else if (commit !== undefined) wrong(`"commit" must be 40 hex digits and is ${shown(commit)}`);
	if (typeof createdAt === 'string' && isDate(createdAt)) asset.createdAt = createdAt;
	else if (createdAt !== undefined) wrong(`"createdAt" must be an ISO 8601 date and is ${shown(createdAt)}`);
	if (!Array.isArray(parents)) wrong(`"parents" must be a list and is ${shown(parents)}`);
	else
		for (const parent of parents as unknown[]) {
			if (!isObject(parent) || typeof parent.id !== 'string')
				wrong(`each parent must be { "id", "relation" } and one is ${shown(parent)}`);
			else asset.parents.push({ id: parent.id, relation: word('relation', parent, relations) });
		}
	return isGood ? asset : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isDate = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text) &&
	!Number.isNaN(Date.parse(text));

const shown = (value: unknown): string => {
	const text = JSON.stringify(value) ?? 'absent';
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const optional = <K extends string>(key: K, value: string | undefined): { [key in K]?: string } =>
	value === undefined ? {} : ({ [key]: value } as { [key in K]: string });
