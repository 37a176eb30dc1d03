-- Orders of discovery-service to erase a person that were carried out here; their names as keyed hashes.
create table erasure (
  id        uuid primary key,
  hash_key  bytea not null,
  erased_at timestamptz not null
);
create table erased_user (
  hash      bytea primary key,
  erased_at timestamptz not null
);
