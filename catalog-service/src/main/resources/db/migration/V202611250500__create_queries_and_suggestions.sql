-- Searches that people saved under a name.
create table saved_query (
  id         uuid primary key,
  owner      text not null,
  name       text not null,
  parameters jsonb not null, -- values by parameter of the list of apps
  changed_at timestamptz not null,
  unique (owner, name)
);

-- What people ask of the catalog.
create table suggestion (
  id          bigint generated always as identity primary key,
  kind        text not null,
  app_id      text,  -- null for a new app
  name        text,
  domain      text,
  text        text,
  may_contact boolean not null,
  created_at  timestamptz not null,
  created_by  text not null,
  state       text not null,
  resolved_at timestamptz, -- null while it is open
  resolved_by text,
  comment     text
);
create index suggestion_open_by_person on suggestion (created_by) where state = 'OPEN';
