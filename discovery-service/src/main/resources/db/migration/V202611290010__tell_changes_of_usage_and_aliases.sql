-- Tells those who keep usage in memory what has changed since. Raised by triggers, so that no writer forgets it, one of the version before neither.
create sequence usage_version;

alter table source_day add column version bigint not null default 0;

create function raise_usage_version() returns trigger language plpgsql as $$
begin
  new.version := nextval('usage_version');
  return new;
end $$;
create trigger source_day_version before insert or update on source_day
  for each row execute function raise_usage_version();

-- One row, as of the app domains: changed in the transaction that changes whom names belong to.
create table alias_state (
  id      int primary key check (id = 1),
  version bigint not null
);
insert into alias_state values (1, 0);

create function raise_alias_version() returns trigger language plpgsql as $$
begin
  update alias_state set version = version + 1;
  return null;
end $$;
create trigger person_alias_version after insert or update or delete or truncate on person_alias
  for each statement execute function raise_alias_version();
