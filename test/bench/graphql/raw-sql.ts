import { createServer } from 'node:http';
import postgres from 'postgres';

/**
 * The floor of every API over this database: one prepared statement a request, whose one value is the JSON to send.
 * Nothing is parsed, checked, counted or named.
 */
const chain = Number(process.env['CHAIN_ID']);

const statements: Record<string, { text: string; parameters: readonly string[] }> = {
	'/asset': {
		text: `select row_to_json(a)::text as json from (
			select id::text, kind, name, description, uri, content_hash, version, creator, owner, is_retired, registered_at::text,
				child_count, parent_count, receipt_count, license_count from asset where chain_id = ${chain} and id = $1) a`,
		parameters: ['id']
	},
	'/nested': {
		text: `select json_agg(p)::text as json from (
			select a.id::text, a.name, a.kind, l.parents from (
				select id, name, kind from asset where chain_id = ${chain} and id < $1 order by id desc limit 50) a
			left join lateral (
				select json_agg(x) as parents from (
					select t.relation, t.share_bps, json_build_object('id', p.id::text, 'name', p.name, 'kind', p.kind) as parent
					from link t join asset p on p.chain_id = t.chain_id and p.id = t.parent
					where t.chain_id = ${chain} and t.child = a.id order by t.position limit 16) x
			) l on true order by a.id desc) p`,
		parameters: ['before']
	},
	'/page': {
		text: `select json_build_object('total', (select count(*) from asset where chain_id = ${chain} and kind = $1 and registered_at > $2::numeric),
			'nodes', (select json_agg(p) from (
				select id::text, name, kind, owner, license_tag, child_count, license_count from asset
				where chain_id = ${chain} and kind = $1 and registered_at > $2::numeric order by child_count desc, id desc limit 20) p))::text as json`,
		parameters: ['kind', 'after']
	},
	'/account': {
		text: `select json_build_object(
			'assets', (select json_agg(x) from (select id::text, name, kind from asset where chain_id = ${chain} and owner = $1 order by id desc limit 10) x),
			'receipts', (select json_agg(x) from (select id::text, units::text, role, asset_id::text from receipt where chain_id = ${chain} and contributor = $1 order by id desc limit 10) x),
			'payments', (select json_agg(x) from (select id::text, amount::text, currency, reason, timestamp::text from payment where chain_id = ${chain} and payer = $1 order by id desc limit 10) x))::text as json`,
		parameters: ['address']
	},
	'/upstream': {
		text: `with recursive walk(id, depth) as (
				select $1::numeric, 0 union
				select l.parent, w.depth + 1 from walk w join link l on l.chain_id = ${chain} and l.child = w.id where w.depth < 10
			), found as (select id, min(depth) as depth from walk where depth > 0 group by id)
			select json_build_object('total', (select count(*) from found), 'nodes', (select json_agg(x) from (
				select f.depth, a.id::text, a.name, a.kind from found f join asset a on a.chain_id = ${chain} and a.id = f.id
				order by f.depth, a.id limit 20) x))::text as json`,
		parameters: ['id']
	}
};

const sql = postgres(process.env['DATABASE_URL']!, {
	max: 10,
	connection: { search_path: process.env['DATABASE_SCHEMA']!, jit: false }
});

createServer((request, response) => {
	const { pathname, searchParams } = new URL(request.url!, 'http://raw');
	const statement = statements[pathname];
	if (statement === undefined) {
		response.writeHead(404).end();
		return;
	}
	const { text, parameters } = statement;
	sql
		.unsafe<{ json: string | null }[]>(
			text,
			parameters.map((name) => searchParams.get(name)),
			{ prepare: true }
		)
		.then((rows) => {
			const body = Buffer.from(rows[0]?.json ?? 'null');
			response
				.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
				.end(body);
		})
		.catch((error: Error) => response.writeHead(500).end(error.message));
}).listen(Number(process.env['PORT']), '127.0.0.1');
