-- Filters of reports' lists of apps under a name, for everyone.
create table saved_query (
  id         uuid primary key,
  name       text not null,
  parameters jsonb not null, -- values by parameter of the list of apps
  changed_by text not null,
  changed_at timestamptz not null
);
create unique index saved_query_name on saved_query (lower(name));
