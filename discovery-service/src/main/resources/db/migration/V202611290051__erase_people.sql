-- Orders to erase a person. No name stands here.
create table erasure (
  id           uuid primary key,
  person_id    uuid not null unique,
  reason       text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  user_ids     bigint[] not null, -- under which it was counted; empty once nothing of it is left
  fence        xid8,              -- whoever counts in a transaction before it may not have known; null: not begun
  deleted_rows bigint not null default 0,
  finished_at  timestamptz
);

-- Names of those who were erased, as keyed hashes: what comes in of them later, and was used until then, is dropped.
create table erased_name (
  hash      bytea primary key,
  erased_at timestamptz not null
);
create table erased_name_key (
  id  int primary key check (id = 1),
  key bytea not null
);

insert into exclusion_version values ('erasures', 1);
create trigger erased_name_changes after insert or update or delete or truncate on erased_name
  for each statement execute function advance_exclusion_version('erasures');
