-- The audit log of every service has one form: where a service had one of its own, its rows stay.
create table if not exists audit_entry (
  id           bigint primary key,
  at           timestamptz not null,
  who          text not null,
  action       text not null,
  subject      text not null,
  reason       text,
  state_before text, -- JSON
  state_after  text  -- JSON
);
alter table audit_entry alter column id drop identity if exists;
create sequence if not exists audit_entry_seq increment by 50;
-- Hands out blocks of 50 that end with the value: the next block lies above every id in use.
select setval('audit_entry_seq', greatest((select coalesce(max(id), 0) from audit_entry) + 50, (select last_value from audit_entry_seq)));
