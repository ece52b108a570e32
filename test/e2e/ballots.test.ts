import { erc20Abi, hashTypedData, recoverTypedDataAddress, toHex, type Address, type Hex } from 'viem';
import { mnemonicToAccount } from 'viem/accounts';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mnemonic } from '../../stack/src/anvil.ts';
import { caughtUp, gql } from '../support/api.ts';
import { logOf, typedDataOf, voteAs, type Envelope } from '../support/ballots.ts';
import { chain, localAccount } from '../support/chain.ts';
import { injectedName, injectWallet } from '../support/injected-wallet.ts';
import { connectByKeyboard, press, tabTo, typeInto } from '../support/keyboard.ts';
import { sahara } from '../support/money.ts';
import { openPage, useBrowser, visit, type WatchedPage } from '../support/portal.ts';

/**
 * Off-chain votes without a mouse: a question is asked and answered in each of the six voting systems with Tab, arrows,
 * Space and Enter alone. What the page then shows is compared with the API, with the hub's log, and with the chain.
 */

/** Power is the SAHARA that an account holds, which this test reads from the chain itself. */
const space = 'holders.sahara.eth';
const voter = localAccount(7);
const other = localAccount(8);
const choices = ['Oasis', 'Dune', 'Wadi'];

const browser = useBrowser();
let watched: WatchedPage;
let page: Page;
let main: Locator;

const plain = async (locator: Locator) => (await locator.innerText()).replaceAll('\u202f', ' ');
const key = (name: string, times = 1) =>
	Array.from({ length: times }).reduce<Promise<void>>(
		(before) => before.then(() => page.keyboard.press(name)),
		Promise.resolve()
	);

interface System {
	name: string;
	enum: string;
	/** Fills the ballot in. */
	fill: (you: Locator) => Promise<void>;
	/** The same ballot, filled in otherwise. */
	refill: (you: Locator) => Promise<void>;
	signed: [first: unknown, second: unknown];
	text: [first: string, second: string];
	/** Of the voter's power, in twelfths by choice. */
	parts: [number, number, number];
}

/** The wheel of radios: Tab leads to the one that is chosen, or to the first. */
async function choose(you: Locator, label: string) {
	const radio = you.getByRole('radio', { name: new RegExp(`^${label}`) });
	const first = you.getByRole('radio').first();
	const chosen = you.getByRole('radio', { checked: true });
	await tabTo(page, (await chosen.count()) > 0 ? chosen : first);
	for (let i = 0; i < 10 && !(await radio.isChecked()); i++) await key('ArrowDown');
	expect(await radio.isChecked()).toBe(true);
}

async function tick(you: Locator, label: string) {
	await tabTo(page, you.getByRole('checkbox', { name: label }));
	await key('Space');
}

const weight = (you: Locator, label: string) => you.getByRole('spinbutton', { name: label });

const systems: System[] = [
	{
		name: 'Basic',
		enum: 'BASIC',
		fill: (you) => choose(you, 'Against'),
		refill: (you) => choose(you, 'For'),
		signed: [2, 1],
		text: ['Against', 'For'],
		parts: [12, 0, 0]
	},
	{
		name: 'Single choice',
		enum: 'SINGLE_CHOICE',
		fill: (you) => choose(you, 'Wadi'),
		refill: (you) => choose(you, 'Dune'),
		signed: [3, 2],
		text: ['Wadi', 'Dune'],
		parts: [0, 12, 0]
	},
	{
		name: 'Approval',
		enum: 'APPROVAL',
		fill: async (you) => {
			await tick(you, 'Oasis');
			await tick(you, 'Wadi');
		},
		refill: (you) => tick(you, 'Dune'),
		signed: [
			[1, 3],
			[1, 2, 3]
		],
		text: ['Oasis, Wadi', 'Oasis, Dune, Wadi'],
		parts: [12, 12, 12]
	},
	{
		name: 'Ranked choice',
		enum: 'RANKED_CHOICE',
		fill: async (you) => {
			// By the arrow keys on a choice's handle: the focus stays on it, and its new rank is read out.
			await tabTo(page, you.getByRole('button', { name: 'Wadi, 3rd of 3' }));
			await key('ArrowUp', 2);
			await you.getByText('Wadi is now 1st of 3.').waitFor({ state: 'attached' });
			const handle = you.getByRole('button', { name: 'Wadi, 1st of 3' });
			expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true);
		},
		refill: async (you) => {
			// By the buttons.
			await tabTo(page, you.getByRole('button', { name: 'Move Dune up' }));
			await key('Space');
			await you.getByText('Dune is now 2nd of 3.').waitFor({ state: 'attached' });
			await key('Enter');
			await you.getByText('Dune is now 1st of 3.').waitFor({ state: 'attached' });
		},
		signed: [
			[3, 1, 2],
			[2, 3, 1]
		],
		text: ['1. Wadi, 2. Oasis, 3. Dune', '1. Dune, 2. Wadi, 3. Oasis'],
		parts: [0, 12, 0]
	},
	{
		name: 'Weighted',
		enum: 'WEIGHTED',
		fill: async (you) => {
			await typeInto(page, weight(you, 'Oasis'), '60');
			await typeInto(page, weight(you, 'Wadi'), '40');
		},
		refill: async (you) => {
			await typeInto(page, weight(you, 'Oasis'), '2');
			// Stepped with the arrows: one to begin with, and two less of forty.
			await tabTo(page, weight(you, 'Dune'));
			await key('ArrowUp');
			await typeInto(page, weight(you, 'Wadi'), '3');
			await key('ArrowDown', 2);
		},
		signed: ['{"1":60,"3":40}', '{"1":2,"2":1,"3":1}'],
		text: ['60 % Oasis, 40 % Wadi', '50 % Oasis, 25 % Dune, 25 % Wadi'],
		parts: [6, 3, 3]
	},
	{
		name: 'Quadratic',
		enum: 'QUADRATIC',
		fill: (you) => typeInto(page, weight(you, 'Dune'), '5'),
		refill: async (you) => {
			await tabTo(page, weight(you, 'Oasis'));
			await key('ArrowUp');
			await typeInto(page, weight(you, 'Dune'), '1');
			await tabTo(page, weight(you, 'Wadi'));
			await key('ArrowUp');
		},
		signed: ['{"2":5}', '{"1":1,"2":1,"3":1}'],
		text: ['100 % Dune', '33.33 % Oasis, 33.33 % Dune, 33.33 % Wadi'],
		parts: [4, 4, 4]
	}
];

/** Signs what is reviewed and answers what the portal then says. */
async function signAndSend(place: Locator): Promise<string> {
	await press(page, place.getByRole('button', { name: 'Sign and send' }));
	const outcome = place.getByRole('status', { name: 'What was done' }).or(place.getByRole('alert'));
	await outcome.first().waitFor({ timeout: 30_000 });
	const said = await outcome.first().innerText();
	if (await place.getByRole('alert').count()) throw new Error(`The portal says: ${said}`);
	return said;
}

/** Asks the question in one voting system, and follows the link to its page. */
async function ask(
	{ name, enum: system }: Pick<System, 'name' | 'enum'>,
	title: string,
	minutes?: string
): Promise<Hex> {
	await visit(page, `/proposals/new/off-chain?space=${space}`);
	await typeInto(page, main.getByLabel('Title'), title);
	await typeInto(page, main.getByLabel('Reasons, in Markdown'), 'It is *near*, and has:\n\n- water');
	await press(page, main.getByRole('button', { name: 'Preview the text' }));
	await main.locator('em', { hasText: 'near' }).waitFor();
	await tabTo(page, main.getByRole('radio', { checked: true }));
	const wanted = main.getByRole('radio', { name: new RegExp(`^${name}\\.`) });
	for (let i = 0; i < 6 && !(await wanted.isChecked()); i++) await key('ArrowDown');
	if (system !== 'BASIC') {
		// Enter leads from choice to choice and makes the one that is missing.
		await typeInto(page, main.getByLabel('Choice 1', { exact: true }), 'Dune');
		await key('Enter');
		await page.keyboard.type('Oasis');
		await key('Enter');
		await page.keyboard.type('Wadi');
		await press(page, main.getByRole('button', { name: 'Move choice 2 up' }));
	}
	if (minutes) await typeInto(page, main.getByLabel('Voting opens after', { exact: true }), minutes);
	await press(page, main.getByRole('button', { name: 'Put it to the vote' }));
	const sign = main.locator('#sign');
	await sign.getByText('What you will sign').waitFor();
	expect(await sign.innerText()).toContain(title);
	expect(await signAndSend(sign)).toContain('It is put to the vote.');
	await press(page, sign.getByRole('link', { name: 'See it' }));
	await page.waitForURL(/\/proposals\/0x[0-9a-f]{64}$/);
	await main.getByRole('heading', { level: 1, name: title }).waitFor();
	return new URL(page.url()).pathname.split('/').at(-1) as Hex;
}

/** Fills a ballot in and signs it. */
async function vote(verb: string, fill: (you: Locator) => Promise<void>, reason: string): Promise<string> {
	const you = main.locator('#you');
	await you.getByRole('button', { name: verb, exact: true }).waitFor();
	await fill(you);
	await typeInto(page, you.getByLabel(/^Reason/), reason);
	await press(page, you.getByRole('button', { name: verb, exact: true }));
	await you.getByText('What you will sign').waitFor();
	return signAndSend(you);
}

interface Answered {
	offchainProposal: {
		title: string;
		system: string;
		choices: string[];
		state: string;
		snapshotBlock: string;
		result: { total: string; voterCount: number; scores: { score: string; exact: string }[] };
		votes: { nodes: { id: Hex; choice: string; reason: string; power: { total: string } }[] };
		replaced: { nodes: { choice: string; replacedBy: Hex }[] };
		messages: { nodes: { id: Hex; cid: string; envelope: string; receipt: { signature: Hex } }[] };
	};
}

const answered = async (id: Hex) =>
	(
		await gql<Answered>(
			`query ($id: Bytes!) { offchainProposal(id: $id) {
				title system choices state snapshotBlock
				result { total voterCount scores { score exact } }
				votes { nodes { id choice reason power { total } } }
				replaced: votes(where: { isReplaced: true }) { nodes { choice replacedBy } }
				messages { nodes { id cid envelope receipt { signature } } }
			} }`,
			{ id }
		)
	).offchainProposal;

const heldBy = (address: Address, blockNumber: bigint) =>
	chain.readContract({
		address: sahara,
		abi: erc20Abi,
		functionName: 'balanceOf',
		args: [address],
		blockNumber
	});

beforeAll(async () => {
	await caughtUp();
	watched = await openPage(browser());
	({ page } = watched);
	main = page.getByRole('main');
	await visit(page, '/proposals');
	await connectByKeyboard(page, 7);
});
afterAll(() => watched?.close());

describe('an off-chain vote with a keyboard alone', () => {
	const asked = new Map<string, Hex>();

	it.each(systems)('$name: asked, voted, changed, and counted as the hub’s log says', async (system) => {
		const title = `Where to meet, by ${system.name.toLowerCase()}?`;
		const id = await ask(system, title);
		asked.set(system.enum, id);
		const you = main.locator('#you');

		expect(await vote('Vote', system.fill, 'It has water.')).toContain('Your vote is counted.');
		await main.locator('#voters').getByText('It has water.').waitFor();
		expect(await plain(main.locator('#voters'))).toContain(system.text[0]);
		await main.locator('#votes-cast').getByText('1 account has voted.').waitFor();

		await press(page, you.getByRole('button', { name: 'Done', exact: true }));
		expect(await vote('Change your vote', system.refill, 'I have thought again.')).toContain(
			'Your vote is changed.'
		);
		await main.locator('#voters').getByText('1 vote was replaced').waitFor();
		expect(await plain(main.locator('#voters'))).toContain(system.text[1]);
		expect(await plain(main.locator('#votes-cast'))).toContain('Not final');

		// The API, the hub's log and the chain say the same.
		const told = await answered(id);
		expect(told.system).toBe(system.enum);
		expect(told.choices).toEqual(system.enum === 'BASIC' ? ['For', 'Against', 'Abstain'] : choices);
		expect(told.votes.nodes.map(({ choice, reason }) => [choice, reason])).toEqual([
			[signedText(system.signed[1]), 'I have thought again.']
		]);
		expect(told.replaced.nodes).toEqual([
			{ choice: signedText(system.signed[0]), replacedBy: told.votes.nodes[0]?.id }
		]);
		const power = await heldBy(voter.address, BigInt(told.snapshotBlock));
		expect(told.result).toMatchObject({ total: String(power), voterCount: 1 });
		expect(told.result.scores.map(({ exact }) => twelve(exact))).toEqual(
			system.parts.map((twelfths) => power * BigInt(twelfths))
		);

		const log = await logOf(id);
		expect(log.map(({ kind }) => kind)).toEqual(['proposal', 'vote', 'vote']);
		expect(
			told.messages.nodes.map(({ id, cid, envelope, receipt: { signature } }) => [
				id,
				cid,
				envelope,
				signature
			])
		).toEqual(log.map(({ id, cid, envelope, receipt }) => [id, cid, envelope, receipt]));
		for (const { id, envelope } of log) {
			const signed = JSON.parse(envelope) as Envelope;
			const typed = typedDataOf(signed);
			expect(hashTypedData(typed)).toBe(id);
			expect(await recoverTypedDataAddress({ ...typed, signature: signed.sig })).toBe(voter.address);
		}
		const signedChoices = log
			.slice(1)
			.map(({ envelope }) => (JSON.parse(envelope) as Envelope).data.message.choice);
		expect(signedChoices).toEqual(system.signed);
	});

	it('another’s vote appears on the open page by itself', async () => {
		const id = asked.get('BASIC');
		if (!id) throw new Error('No basic vote was asked.');
		await visit(page, `/proposals/${id}`);
		await main.locator('#votes-cast').getByText('1 account has voted.').waitFor();
		await voteAs(other, { space, proposal: id, choice: 2, reason: 'It is far.' });
		await main.locator('#votes-cast').getByText('2 accounts have voted.').waitFor({ timeout: 15_000 });
		expect(await main.locator('#voters').innerText()).toContain('It is far.');
		const { snapshotBlock, result } = await answered(id);
		const powers = await Promise.all(
			[voter, other].map(({ address }) => heldBy(address, BigInt(snapshotBlock)))
		);
		expect(result.scores.map(({ score }) => score)).toEqual([...powers.map(String), '0']);
		expect(
			await main.locator('#votes-cast data').evaluateAll((all) => all.map((one) => one.getAttribute('value')))
		).toEqual(expect.arrayContaining(powers.map(String)));
	});

	it('a wallet of the browser signs the same message, or declines', async () => {
		const id = asked.get('SINGLE_CHOICE');
		if (!id) throw new Error('No single choice was asked.');
		const { privateKey } = mnemonicToAccount(mnemonic, { addressIndex: 9 }).getHdKey();
		if (!privateKey) throw new Error('The local mnemonic gave no key.');
		const own = await openPage(browser());
		const wallet = await injectWallet(own.page, toHex(privateKey));
		await visit(own.page, `/proposals/${id}`);
		await press(own.page, own.page.locator('header [popovertarget="wallet-panel"]'));
		const offered = own.page
			.getByRole('dialog', { name: 'Wallet' })
			.getByRole('button', { name: injectedName });
		await offered.waitFor();
		await press(own.page, offered);
		const you = own.page.locator('#you');
		const button = you.getByRole('button', { name: 'Vote', exact: true });
		await button.waitFor();
		await tabTo(own.page, you.getByRole('radio').first());
		await own.page.keyboard.press('Space');
		await press(own.page, button);

		wallet.declines.add('eth_signTypedData_v4');
		await press(own.page, you.getByRole('button', { name: 'Sign and send' }));
		const failure = you.getByRole('alert', { name: 'What failed' });
		await failure.waitFor();
		expect(await failure.innerText()).toContain('You declined in the wallet; nothing was sent.');
		wallet.declines.clear();
		await press(own.page, failure.getByRole('button', { name: 'Back', exact: true }));
		await press(own.page, button);
		await press(own.page, you.getByRole('button', { name: 'Sign and send' }));
		await you.getByRole('status', { name: 'What was done' }).waitFor();
		const last = (await logOf(id)).at(-1);
		expect(last?.address).toBe(localAccount(9).address.toLowerCase());
		expect(wallet.asked.filter((method) => method === 'eth_sendTransaction')).toEqual([]);
		expect(own.problems).toEqual([]);
		await own.close();
	});

	it('its author changes it before it opens', async () => {
		const id = await ask(
			{ name: 'Single choice', enum: 'SINGLE_CHOICE' },
			'Where to meet, in a whlie?',
			'60'
		);
		await main.getByText('Voting opens in').first().waitFor();
		expect(await main.locator('#you').getByRole('button', { name: 'Vote', exact: true }).count()).toBe(0);
		await press(page, main.locator('#acting').getByRole('link', { name: 'Change it' }));
		await page.waitForURL('**/edit');
		const title = 'Where to meet, in a while?';
		await typeInto(page, main.getByLabel('Title'), title);
		await typeInto(page, main.getByLabel('Choice 3', { exact: true }), 'River');
		const sign = main.locator('#sign');
		await press(page, sign.getByRole('button', { name: 'Change it', exact: true }));
		await sign.getByText('What you will sign').waitFor();
		expect(await signAndSend(sign)).toContain('It is changed.');
		await press(page, sign.getByRole('link', { name: 'See it' }));
		await main.getByRole('heading', { level: 1, name: title }).waitFor();
		expect(await main.locator('#timeline').innerText()).toContain('Changed by its author');
		const told = await answered(id);
		expect([told.title, told.choices, told.state]).toEqual([title, ['Oasis', 'Dune', 'River'], 'PENDING']);
		expect((await logOf(id)).map(({ kind }) => kind)).toEqual(['proposal', 'update-proposal']);
	});

	it('tells in the hub’s words why it refuses', async () => {
		// A space's threshold counts locks; this account has none.
		const poor = await openPage(browser());
		await visit(poor.page, '/proposals/new/off-chain?space=sahara.eth');
		await connectByKeyboard(poor.page, 5);
		const place = poor.page.getByRole('main');
		await place.getByText(/more are needed/).waitFor();
		await typeInto(poor.page, place.getByLabel('Title'), 'May I ask?');
		await press(poor.page, place.getByRole('button', { name: 'Put it to the vote' }));
		await press(poor.page, place.getByRole('button', { name: 'Sign and send' }));
		const refusal = place.getByRole('alert', { name: 'What failed' });
		await refusal.waitFor();
		expect(await refusal.innerText()).toMatch(/^The hub refused it\..*power.*NO_POWER_TO_PROPOSE/s);
		await press(poor.page, refusal.getByRole('button', { name: 'Back', exact: true }));
		await place.getByRole('button', { name: 'Put it to the vote' }).waitFor();
		// The refusal's status is the one thing that the console tells of.
		expect(poor.problems.filter((problem) => !/status of 403/.test(problem))).toEqual([]);
		await poor.close();
	});

	it('its author calls it off, and says so in the list', async () => {
		const id = asked.get('APPROVAL');
		if (!id) throw new Error('No approval vote was asked.');
		await visit(page, `/proposals/${id}`);
		const acting = main.locator('#acting');
		const cancel = acting.getByRole('button', { name: 'Call it off', exact: true });
		await press(page, acting.locator('summary', { hasText: 'Who can call it off' }));
		await cancel.waitFor();
		await press(page, cancel);
		await acting.getByText('What you will sign').waitFor();
		await press(page, acting.getByRole('button', { name: 'Sign and send' }));
		await main.getByText('It was called off').waitFor();
		expect((await answered(id)).state).toBe('CANCELED');
		expect((await logOf(id)).map(({ kind }) => kind)).toEqual([
			'proposal',
			'vote',
			'vote',
			'delete-proposal'
		]);

		await visit(page, '/proposals?kind=off-chain&state=CANCELED');
		await main.locator(`a[href="/proposals/${id}"]`).waitFor();
		expect(watched.problems).toEqual([]);
	});
});

/** As the API writes a signed choice: JSON, or the text that was signed. */
const signedText = (choice: unknown) => (typeof choice === 'string' ? choice : JSON.stringify(choice));

/** Twelve times an exact score, which then is a whole number. */
function twelve(exact: string): bigint {
	const [numerator = '', denominator = '1'] = exact.split('/');
	return (BigInt(numerator) * 12n) / BigInt(denominator);
}
