-- Who changed what in the catalog; entries are only ever added.
create table audit_entry (
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  who          text not null,
  action       text not null,
  subject      text not null,
  reason       text,
  state_before text, -- JSON
  state_after  text  -- JSON
);

-- Counts the changes of the catalog, so that a replica sees that what it holds in memory is old.
create table catalog_state (
  one     boolean primary key default true check (one),
  changes bigint not null
);
insert into catalog_state (changes) values (0);

create function note_catalog_change() returns trigger language plpgsql as $$
begin
  update catalog_state set changes = changes + 1;
  return null;
end
$$;

create trigger cloud_app_changes after insert or update or delete or truncate on cloud_app
  for each statement execute function note_catalog_change();
create trigger app_domain_changes after insert or update or delete or truncate on app_domain
  for each statement execute function note_catalog_change();
