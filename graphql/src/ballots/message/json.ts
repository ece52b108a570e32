import { Refusal } from '../refusal.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
	readonly [key: string]: Json;
}

export interface JsonOptions {
	/** Numbers with a fraction or an exponent are let through: for what nobody counts with. */
	fractions?: boolean;
	maxDepth?: number;
}

/** Deeper than any envelope: types of message, fields, field. */
const MAX_DEPTH = 8;

export const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * JSON that every reader reads alike. What JSON.parse takes and others read otherwise is refused: keys that come twice,
 * numbers written with a fraction or an exponent or beyond 2^53, half surrogate pairs (encoders replace them, so that
 * different texts would hash alike) and NUL.
 */
export function parseStrictly(text: string, options: JsonOptions = {}): Json {
	const reader = new Reader(text, options.fractions ?? false, options.maxDepth ?? MAX_DEPTH);
	return reader.document();
}

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const wholeForm = /^(?:0|-?[1-9]\d*)$/;

class Reader {
	readonly #text: string;
	readonly #fractions: boolean;
	readonly #maxDepth: number;
	#at = 0;

	constructor(text: string, fractions: boolean, maxDepth: number) {
		this.#text = text;
		this.#fractions = fractions;
		this.#maxDepth = maxDepth;
	}

	document(): Json {
		const value = this.#value(0);
		this.#skipSpace();
		if (this.#at !== this.#text.length) throw this.#notJson('the end');
		return value;
	}

	#notJson(expected: string): Refusal {
		const found =
			this.#at < this.#text.length
				? `"${this.#text.slice(this.#at, this.#at + 12).toWellFormed()}"`
				: 'the end';
		return new Refusal(
			'NOT_JSON',
			`At character ${this.#at} JSON needs ${expected} and has ${found}; send one JSON object.`
		);
	}

	#skipSpace(): void {
		for (;;) {
			const code = this.#text.charCodeAt(this.#at);
			if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
			this.#at += 1;
		}
	}

	#value(depth: number): Json {
		if (depth > this.#maxDepth) {
			throw new Refusal(
				'NOT_JSON',
				`The JSON nests deeper than ${this.#maxDepth} levels; an envelope needs no more.`
			);
		}
		this.#skipSpace();
		switch (this.#text[this.#at]) {
			case '{':
				return this.#object(depth);
			case '[':
				return this.#array(depth);
			case '"':
				return this.#string();
			case 't':
				return this.#word('true', true);
			case 'f':
				return this.#word('false', false);
			case 'n':
				return this.#word('null', null);
			default:
				return this.#number();
		}
	}

	#word<T extends Json>(word: string, value: T): T {
		if (!this.#text.startsWith(word, this.#at)) throw this.#notJson('a value');
		this.#at += word.length;
		return value;
	}

	#number(): number {
		numberForm.lastIndex = this.#at;
		const digits = numberForm.exec(this.#text)?.[0];
		if (digits === undefined) throw this.#notJson('a value');
		this.#at += digits.length;
		const value = Number(digits);
		const isWhole = wholeForm.test(digits) && Number.isSafeInteger(value);
		if (isWhole || (this.#fractions && Number.isFinite(value))) return value;
		throw new Refusal(
			'WRONG_NUMBER',
			`The number ${digits.slice(0, 40)} is no whole number in plain digits up to 2^53 - 1; send one.`
		);
	}

	#string(): string {
		const from = this.#at;
		let isEscaped = false;
		let at = from + 1;
		for (; ; at += 1) {
			const code = this.#text.charCodeAt(at);
			if (code === 0x22) break;
			if (code === 0x5c) {
				isEscaped = true;
				at += 1;
			} else if (!(code >= 0x20)) {
				this.#at = Math.min(at, this.#text.length);
				throw this.#notJson('the rest of a text, control characters escaped,');
			}
		}
		this.#at = at + 1;
		const text = isEscaped ? this.#unescape(from) : this.#text.slice(from + 1, at);
		if (!text.isWellFormed() || text.includes('\0')) {
			throw new Refusal(
				'WRONG_TEXT',
				`The text at character ${from} has half a surrogate pair or a NUL character; leave it out.`
			);
		}
		return text;
	}

	#unescape(from: number): string {
		try {
			return JSON.parse(this.#text.slice(from, this.#at)) as string;
		} catch {
			this.#at = from;
			throw this.#notJson('a text with valid escapes');
		}
	}

	#array(depth: number): Json[] {
		const values: Json[] = [];
		this.#at += 1;
		this.#skipSpace();
		if (this.#text[this.#at] === ']') {
			this.#at += 1;
			return values;
		}
		for (;;) {
			values.push(this.#value(depth + 1));
			if (!this.#goesOn(']')) return values;
		}
	}

	#object(depth: number): JsonObject {
		// Without a prototype: "__proto__" is a key like any other.
		const object = Object.create(null) as Record<string, Json>;
		this.#at += 1;
		this.#skipSpace();
		if (this.#text[this.#at] === '}') {
			this.#at += 1;
			return object;
		}
		for (;;) {
			this.#skipSpace();
			if (this.#text[this.#at] !== '"') throw this.#notJson('a key');
			const key = this.#string();
			if (key in object) {
				throw new Refusal(
					'DUPLICATE_KEY',
					`The key "${key.slice(0, 40)}" comes twice in one object; send it once.`
				);
			}
			this.#skipSpace();
			if (this.#text[this.#at] !== ':') throw this.#notJson('":"');
			this.#at += 1;
			object[key] = this.#value(depth + 1);
			if (!this.#goesOn('}')) return object;
		}
	}

	/** Past "," (true) or past `end` (false). */
	#goesOn(end: string): boolean {
		this.#skipSpace();
		const sign = this.#text[this.#at];
		if (sign !== ',' && sign !== end) throw this.#notJson(`"," or "${end}"`);
		this.#at += 1;
		return sign === ',';
	}
}
