create sequence audit_entry_seq increment by 50;
create table audit_entry (
  id           bigint primary key,
  at           timestamptz not null,
  who          text not null,
  action       text not null,
  subject      text not null,
  reason       text,
  state_before text, -- JSON
  state_after  text  -- JSON
);
