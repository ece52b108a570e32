/**
 * Voting power as SQL: the formulas of VotingEscrow, ContributorVotes and GovernanceVotes over power_source, which holds
 * what each account brought to votes from one change to the next. All of it is exact integers; `div` floors like the
 * contracts do. Arguments are SQL expressions made by this code, never a request's text.
 */

/** The row of power_source `s` was in force at the second `at`. */
export const inForce = (at: string, s = 's'): string =>
	`${s}.since <= ${at} and (${s}.until is null or ${s}.until > ${at})`;

/** ve-power of the row `s`, decayed to `at`. */
export const veOf = (at: string, s = 's'): string => `${s}.slope * greatest(${s}.unlocks_at - ${at}, 0)`;

const sums = (at: string): string =>
	`coalesce(sum(${veOf(at)}), 0) as ve, coalesce(sum(s.score), 0) as score`;

/** The value of a parameter at `at`; 0 before it was first set. */
export const parameterSql = (chain: string, name: string, at: string): string =>
	`coalesce((select f.value::numeric from "protocol_parameter" f where f.chain_id = ${chain} and f.name = '${name}' and f.timestamp <= ${at}
		order by f.block_number desc, f.log_index desc limit 1), 0)`;

/** One row (ve, score, share, cap): all ve-power, all scores, the contributors' share and what it lets them have. */
export const totalsSql = (chain: string, at: string): string =>
	`(select v.ve, v.score, w.share, div(v.ve * w.share, 10000 - w.share) as cap
		from (select ${sums(at)} from "power_source" s where s.chain_id = ${chain} and ${inForce(at)}) v
		cross join (select ${parameterSql(chain, 'CONTRIBUTOR_SHARE_BPS', at)} as share) w)`;

/** A score's power. `g` is a row of totalsSql. */
export const contributorSql = (score: string, g = 'g'): string =>
	`case when ${g}.score <= ${g}.cap then ${score} else div(${score} * ${g}.cap, ${g}.score) end`;

/** Rows (chain_id, account, ve, score, contributor, total), one for each delegate of anyone. */
export const delegatesSql = (chain: string, at: string): string =>
	`(select x.*, x.ve + x.contributor as total from (
		select ${chain}::int as chain_id, d.account, d.ve, d.score, d.others, ${contributorSql('d.score')} as contributor from (
			select s.delegate as account, ${sums(at)},
				count(*) filter (where s.account <> s.delegate and (s.amount > 0 or s.score > 0))::int as others
			from "power_source" s where s.chain_id = ${chain} and ${inForce(at)} group by s.delegate
		) d cross join ${totalsSql(chain, at)} g
	) x)`;

/** One row (ve, score, contributor): the power of one delegate. */
export const powerSql = (chain: string, account: string, at: string): string =>
	`(select d.ve, d.score, case when d.score = 0 then 0 else (select ${contributorSql('d.score')} from ${totalsSql(chain, at)} g) end as contributor
		from (select ${sums(at)} from "power_source" s where s.chain_id = ${chain} and s.delegate = ${account} and ${inForce(at)}) d)`;

/** What For and Abstain must reach in a proposal whose snapshot is `at`. */
export const quorumSql = (chain: string, at: string): string =>
	`(select div((g.ve + least(g.score, g.cap)) * ${parameterSql(chain, 'QUORUM_NUMERATOR', at)}, 100) from ${totalsSql(chain, at)} g)`;

/** The last second of voting of proposal `t` as it was at `at`. */
export const deadlineSql = (at: string, t = 't'): string =>
	`coalesce((select max(e.until) from "proposal_event" e where e.chain_id = ${t}.chain_id and e.proposal_id = ${t}.id
		and e.kind = 'EXTENDED' and e.timestamp <= ${at}), ${t}.vote_end)`;

/**
 * What the Governor's `state` answers for proposal `t` in a block of the second `at`.
 *
 * After the deadline as of `at` no vote can follow, so the row's tally is the final one. A queued proposal has succeeded,
 * and is what the timelock says of its operation: someone may have executed or cancelled it there.
 */
export const stateSql = (at: string, t = 't'): string =>
	`case
		when ${t}.executed_at <= ${at} then 'EXECUTED'
		when ${t}.canceled_at <= ${at} then 'CANCELED'
		when ${at} <= ${t}.vote_start then 'PENDING'
		when ${at} <= ${deadlineSql(at, t)} then 'ACTIVE'
		when ${t}.queued_at <= ${at} then coalesce((
			select case e.kind::text when 'SCHEDULED' then 'QUEUED' when 'EXECUTED' then 'EXECUTED' else 'CANCELED' end
			from "timelock_event" e where e.chain_id = ${t}.chain_id and e.timelock_id = ${t}.timelock_id and e.timestamp <= ${at}
			order by e.block_number desc, e.log_index desc limit 1), 'CANCELED')
		when ${t}."for" <= ${t}.against or ${t}."for" + ${t}.abstain < ${quorumSql(`${t}.chain_id`, `${t}.vote_start`)} then 'DEFEATED'
		else 'SUCCEEDED'
	end`;
