-- Whose traffic is dropped before anything of it is counted.
create table exclusion (
  id         uuid primary key,
  kind       text not null check (kind in ('user', 'userGroup', 'ipRange', 'device', 'deviceGroup')),
  value      text collate "C" not null, -- canonical
  reason     text not null,
  created_by text not null,
  created_at timestamptz not null,
  unique (kind, value)
);

-- Grows with each change, so that a process sees by two rows whether it has to read anew. Who is meant by a name or a group changes with people.
create table exclusion_version (
  part    text primary key,
  version bigint not null
);
insert into exclusion_version values ('exclusions', 1), ('people', 1);

create function advance_exclusion_version() returns trigger language plpgsql as $$
begin
  update exclusion_version set version = version + 1 where part = tg_argv[0];
  return null;
end $$;
create trigger exclusion_changes after insert or update or delete or truncate on exclusion
  for each statement execute function advance_exclusion_version('exclusions');
create trigger person_alias_changes after insert or update or delete or truncate on person_alias
  for each statement execute function advance_exclusion_version('people');
create trigger user_group_member_changes after insert or update or delete or truncate on user_group_member
  for each statement execute function advance_exclusion_version('people');

-- How much was dropped of each source. By writer, so that those who count different partitions do not wait for each other.
create table excluded_usage (
  source_id    int not null,
  writer       int not null,
  transactions bigint not null,
  primary key (source_id, writer)
);
alter table snapshot add column excluded bigint not null default 0;
