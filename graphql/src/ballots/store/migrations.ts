/**
 * The hub's tables, in versions that are only ever added to. `message` is the log; everything else is derived from it
 * and can be emptied and written anew (see rebuild.ts). Rows of every table are only ever inserted: what is current is
 * a matter of the views. Ids compare as bytes whatever the database's language.
 */
export const migrations: readonly string[] = [
	`
	create table ballots.message (
		seq bigint primary key check (seq > 0),
		id text collate "C" not null unique,
		cid text not null,
		kind text not null check (kind in ('proposal', 'update-proposal', 'delete-proposal', 'vote')),
		space text collate "C" not null,
		address text collate "C" not null,
		proposal text collate "C" not null,
		"timestamp" bigint not null,
		envelope bytea not null,
		received_at bigint not null,
		receipt text not null,
		relayer text not null,
		context text not null,
		digest bytea not null
	);
	create index on ballots.message (proposal, seq);
	create index on ballots.message (space, seq);

	create function ballots.refuse_change() returns trigger language plpgsql as $$
	begin
		raise exception 'ballots.message is only ever added to: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
	end $$;
	create trigger message_is_append_only before update or delete or truncate on ballots.message
		for each statement execute function ballots.refuse_change();

	create table ballots.proposal (
		id text collate "C" primary key,
		seq bigint not null,
		space text collate "C" not null,
		author text collate "C" not null,
		created bigint not null,
		system text not null,
		title text not null,
		body text not null,
		discussion text not null,
		choices jsonb not null,
		labels jsonb not null,
		plugins text not null,
		app text not null,
		starts bigint not null,
		ends bigint not null,
		snapshot bigint not null,
		snapshot_hash text not null,
		snapshot_timestamp bigint not null,
		terms jsonb not null
	);
	create index on ballots.proposal (created, id);
	create index on ballots.proposal (space, created, id);
	create index on ballots.proposal (ends);

	create table ballots.proposal_update (
		id text collate "C" primary key,
		seq bigint not null,
		proposal text collate "C" not null,
		created bigint not null,
		system text not null,
		title text not null,
		body text not null,
		discussion text not null,
		choices jsonb not null,
		labels jsonb not null,
		plugins text not null
	);
	create index on ballots.proposal_update (proposal, created, id);

	create table ballots.cancellation (
		id text collate "C" primary key,
		seq bigint not null,
		proposal text collate "C" not null unique,
		account text collate "C" not null,
		created bigint not null
	);

	create table ballots.vote (
		id text collate "C" primary key,
		seq bigint not null,
		proposal text collate "C" not null,
		space text collate "C" not null,
		voter text collate "C" not null,
		created bigint not null,
		choice jsonb not null,
		signed_choice text not null,
		reason text not null,
		app text not null,
		metadata text not null,
		power numeric(78) not null,
		parts jsonb not null
	);
	create index on ballots.vote (proposal, voter, created, id);
	create index on ballots.vote (voter, created, id);
	create index on ballots.vote (created, id);

	create view ballots.current_proposal as
	select p.id, m.cid, p.seq, p.space, p.author, p.created, m.received_at, m.receipt, m.relayer,
		coalesce(u.system, p.system) as system, coalesce(u.title, p.title) as title, coalesce(u.body, p.body) as body,
		coalesce(u.discussion, p.discussion) as discussion, coalesce(u.choices, p.choices) as choices,
		coalesce(u.labels, p.labels) as labels, coalesce(u.plugins, p.plugins) as plugins, p.app, p.starts, p.ends,
		p.snapshot, p.snapshot_hash, p.snapshot_timestamp, p.terms, u.id as update_id, u.created as updated,
		c.id as cancel_id, c.created as canceled, c.account as canceled_by
	from ballots.proposal p
	join ballots.message m on m.seq = p.seq
	left join lateral (
		select * from ballots.proposal_update u where u.proposal = p.id order by u.created desc, u.id desc limit 1
	) u on true
	left join ballots.cancellation c on c.proposal = p.id;

	create view ballots.vote_history as
	select v.*, m.cid, m.received_at, m.receipt, m.relayer, (
		select l.id from ballots.vote l
		where l.proposal = v.proposal and l.voter = v.voter and (l.created, l.id) > (v.created, v.id)
		order by l.created, l.id limit 1
	) as replaced_by
	from ballots.vote v join ballots.message m on m.seq = v.seq;

	create view ballots.current_vote as
	select v.*, m.cid, m.received_at, m.receipt, m.relayer, null::text as replaced_by
	from ballots.vote v join ballots.message m on m.seq = v.seq
	where not exists (
		select 1 from ballots.vote l
		where l.proposal = v.proposal and l.voter = v.voter and (l.created, l.id) > (v.created, v.id)
	);
	`
];
