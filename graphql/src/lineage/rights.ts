import type { Context } from '../context.ts';
import { rightsOf } from '../license/rights.ts';
import type { AssetRow } from '../asset/source.ts';
import type { RightsConflictKind } from '../generated/resolvers.ts';

export interface Conflict {
	chainId: number;
	kind: RightsConflictKind;
	asset: string;
	link: { child: string; parent: string } | null;
	message: string;
}

interface Finding {
	kind: RightsConflictKind;
	assetId: string;
	child: string | null;
	name: string;
	detail: string;
}

/** What a hub license tag says about commercial use and derivatives. */
const forbidsCommercial = (tag: string): boolean => /(^|[-_.])nc($|[-_.])|non-?commercial/i.test(tag);
const forbidsDerivatives = (tag: string): boolean => /(^|[-_.])nd($|[-_.])|no-?deriv/i.test(tag);

/** Everything along the ancestry that contradicts what the asset itself offers, in one statement. */
export async function conflictsOf(
	context: Context,
	asset: AssetRow,
	ancestors: readonly string[]
): Promise<Conflict[]> {
	const rows = await context.reader.rows<Finding>((p) => {
		const chain = `${p.add(asset.chainId)}::int`;
		const start = `${p.add(asset.id)}::numeric`;
		const above = `${p.add(ancestors)}::numeric[]`;
		const at = asset.at === undefined ? null : `${p.add(asset.at)}::numeric`;
		const time = `(select b.timestamp from "block" b where b.chain_id = ${chain} ${at === null ? '' : `and b.number <= ${at}`} order by b.number desc limit 1)`;
		const then = (expression: string, past: string): string => (at === null ? expression : past);
		return `
			select 'CONSENT_LICENSE_ENDED' as "kind", l.parent as "assetId", l.child as "child", a.name as "name",
				s.license_id::text || case when s.is_revoked then ' was revoked' else ' expired' end as "detail"
			from "link" l join "asset" a on a.chain_id = ${chain} and a.id = l.parent
			join lateral (${then(
				`select i.id as license_id, i.is_revoked, i.expires_at from "license" i where i.chain_id = ${chain} and i.id = l.license_id`,
				`select g.license_id, g.is_revoked, g.expires_at from "license_change" g where g.chain_id = ${chain} and g.license_id = l.license_id
					and g.block_number <= ${at} order by g.block_number desc, g.log_index desc limit 1`
			)}) s on true
			where l.chain_id = ${chain} and l.license_id <> 0 and (l.child = ${start} or l.child = any(${above}))
				and (s.is_revoked or (s.expires_at <> 0 and s.expires_at <= ${time}))
			union all
			select 'ANCESTOR_RETIRED', a.id, null, a.name, '' from "asset" a
			where a.chain_id = ${chain} and a.id = any(${above}) and ${then('a.is_retired', `coalesce(a.retired_in_block <= ${at}, false)`)}
			union all
			select 'STATED_LICENSE_RESTRICTS', a.id, null, a.name, a.license_tag || ' ' || o.rights::text
			from "asset" a cross join (
				select bit_or(o.rights) as rights from "offer" o join "asset" s on s.chain_id = o.chain_id and s.id = o.asset_id
				where o.chain_id = ${chain} and o.asset_id = ${start} and ${then(
					'not o.is_closed and s.owner = o.seller and not s.is_retired',
					`o.created_in_block <= ${at} and coalesce(o.closed_in_block > ${at}, true)`
				)}
			) o where a.chain_id = ${chain} and a.id = any(${above}) and a.license_tag is not null and o.rights is not null
			order by 2 desc, 1, 3`;
	});
	return rows.flatMap((row) => explain(asset, row));
}

function explain({ chainId, id }: AssetRow, { kind, assetId, child, name, detail }: Finding): Conflict[] {
	const conflict = (link: Conflict['link'], message: string): Conflict[] => [
		{ chainId, kind, asset: assetId, link, message }
	];
	if (kind === 'CONSENT_LICENSE_ENDED') {
		return conflict(
			{ child: child!, parent: assetId },
			`Asset ${child} was made from ${name} (asset ${assetId}) under license ${detail}.`
		);
	}
	if (kind === 'ANCESTOR_RETIRED')
		return conflict(null, `The ancestor ${name} (asset ${assetId}) was retired.`);
	const [tag, mask] = detail.split(/ (?=\d+$)/) as [string, string];
	const offered = rightsOf(Number(mask));
	const forbidden = [
		...(offered.includes('COMMERCIAL') && forbidsCommercial(tag) ? ['commercial use'] : []),
		...(offered.includes('DERIVE') && forbidsDerivatives(tag) ? ['derivatives'] : [])
	];
	if (forbidden.length === 0) return [];
	return conflict(
		null,
		`An open offer of asset ${id} grants ${forbidden.join(' and ')}, which the stated license ${tag} of ${name} (asset ${assetId}) forbids.`
	);
}
