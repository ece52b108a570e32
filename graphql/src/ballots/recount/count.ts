import type { Choice, System } from '../types.ts';

/**
 * The six voting systems once more, written from their descriptions and sharing nothing with ../voting: the recount counts
 * by these, and tests hold the two against each other. Plain rather than fast.
 */
export interface Paper {
	choice: Choice;
	power: bigint;
}

/** Numerator and positive denominator, in lowest terms. */
export type Fraction = readonly [bigint, bigint];

export interface Count {
	/** By choice, wei. */
	scores: Fraction[];
	total: bigint;
	/** The choices in the lead: none, one that wins, or several that tie. */
	leaders: number[];
	/** Of ranked choice: what each choice that was in had, and who went out. */
	rounds: { standing: Map<number, bigint>; eliminated: number | null }[];
}

export function count(system: System, choiceCount: number, papers: readonly Paper[]): Count {
	const choices = Array.from({ length: choiceCount }, (_, i) => i + 1);
	const total = sum(papers.map(({ power }) => power));
	const plain = { total, rounds: [] };
	if (system === 'ranked-choice') return { total, ...runOff(choices, papers) };
	if (system === 'quadratic') return { ...plain, ...bySquares(choices, papers, total) };
	const scores = choices.map((choice) =>
		papers
			.map((paper): Fraction => reduce(paper.power * partOf(paper, choice)[0], partOf(paper, choice)[1]))
			.reduce(plus, [0n, 1n])
	);
	// Whoever abstains in a basic vote wants neither.
	const contenders = system === 'basic' ? choices.slice(0, 2) : choices;
	return { ...plain, scores, leaders: leading(contenders, (choice) => scores[choice - 1]!) };
}

/** What part of a ballot's power goes to a choice. */
function partOf({ choice: said }: Paper, choice: number): Fraction {
	if (typeof said === 'number') return [said === choice ? 1n : 0n, 1n];
	if (said instanceof Array) return [said.includes(choice) ? 1n : 0n, 1n];
	const weights = new Map(Object.entries(said as Record<string, number>));
	return [BigInt(weights.get(String(choice)) ?? 0), sum([...weights.values()].map(BigInt))];
}

/** Round after round on ballots from which what is out is struck. */
function runOff(
	choices: readonly number[],
	papers: readonly Paper[]
): Pick<Count, 'scores' | 'leaders' | 'rounds'> {
	const rounds: Count['rounds'] = [];
	let standing = new Map<number, bigint>();
	let ballots = papers.map(({ choice, power }) => ({
		ranking: [...(choice as readonly number[])],
		power
	}));
	let remaining = [...choices];
	for (;;) {
		standing = new Map(
			remaining.map((choice) => [
				choice,
				sum(ballots.filter(({ ranking }) => ranking[0] === choice).map(({ power }) => power))
			])
		);
		const all = sum(ballots.map(({ power }) => power));
		const isOver =
			remaining.length <= 2 || all === 0n || remaining.some((choice) => standing.get(choice)! * 2n > all);
		if (isOver) {
			rounds.push({ standing, eliminated: null });
			break;
		}
		const least = remaining.map((choice) => standing.get(choice)!).sort(ascending)[0]!;
		const loser = Math.min(...remaining.filter((choice) => standing.get(choice) === least));
		rounds.push({ standing, eliminated: loser });
		remaining = remaining.filter((choice) => choice !== loser);
		ballots = ballots
			.map(({ ranking, power }) => ({ ranking: ranking.filter((choice) => choice !== loser), power }))
			.filter(({ ranking }) => ranking.length > 0);
	}
	return {
		rounds,
		scores: choices.map((choice) => [standing.get(choice) ?? 0n, 1n]),
		leaders: leading(choices, (choice) => [standing.get(choice) ?? 0n, 1n])
	};
}

const DECIMALS = 36n;

/** Roots to 36 decimals, cut off; sums of them squared; all of it scaled to what voted. */
function bySquares(
	choices: readonly number[],
	papers: readonly Paper[],
	total: bigint
): Pick<Count, 'scores' | 'leaders'> {
	const unit = 10n ** (2n * DECIMALS);
	const found = choices.map((choice) => {
		const parts = papers
			.map((paper): Fraction => {
				const [weight, all] = partOf(paper, choice);
				return [paper.power * weight * unit, all];
			})
			.filter(([numerator]) => numerator > 0n);
		const roots = parts.map(([numerator, denominator]) => rootOf(numerator / denominator));
		const cut = roots.filter((root, i) => root ** 2n * parts[i]![1] !== parts[i]![0]).length;
		return { low: sum(roots), high: sum(roots) + BigInt(cut) };
	});
	const squares = sum(found.map(({ low }) => low ** 2n));
	const best =
		found
			.map(({ low }) => low)
			.sort(ascending)
			.at(-1) ?? 0n;
	return {
		scores: found.map(({ low }) => (squares === 0n ? [0n, 1n] : reduce(total * low ** 2n, squares))),
		leaders:
			best === 0n
				? []
				: choices.filter((choice) => {
						const { low, high } = found[choice - 1]!;
						return low === best || high > best;
					})
	};
}

/** The whole part of a square root, two bits of the number for each of the root. */
function rootOf(number: bigint): bigint {
	let [root, rest] = [0n, number];
	let bit = 1n << (2n * BigInt(Math.ceil(number.toString(2).length / 2)));
	for (; bit > 0n; bit >>= 2n) {
		if (rest >= root + bit) {
			rest -= root + bit;
			root = (root >> 1n) + bit;
		} else root >>= 1n;
	}
	return root;
}

function leading(choices: readonly number[], scoreOf: (choice: number) => Fraction): number[] {
	const isAbove = (a: Fraction, b: Fraction) => a[0] * b[1] > b[0] * a[1];
	return choices.filter(
		(choice) => scoreOf(choice)[0] > 0n && !choices.some((other) => isAbove(scoreOf(other), scoreOf(choice)))
	);
}

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n);
const plus = (a: Fraction, b: Fraction): Fraction => reduce(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);

function reduce(numerator: bigint, denominator: bigint): Fraction {
	let [a, b] = [numerator, denominator];
	while (b > 0n) [a, b] = [b, a % b];
	return [numerator / a, denominator / a];
}
