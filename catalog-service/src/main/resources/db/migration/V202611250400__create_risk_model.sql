-- Every risk model that ever held; the last one holds. None: the model as shipped.
create table risk_model (
  version    bigint primary key,
  settings   jsonb not null, -- what differs from the model as shipped
  changed_at timestamptz not null,
  changed_by text not null
);

-- A score that somebody set. Without a reference: it outlives an app that leaves the catalog for a while.
create table score_override (
  app_id text collate "C" primary key,
  score  numeric(3, 1) not null check (score between 0 and 10),
  reason text not null,
  set_at timestamptz not null,
  set_by text not null
);

-- The score in cloud_app is the one that holds: reckoned, or set by somebody.
alter table cloud_app
  add column risk text not null default 'unknown',
  add column overridden boolean not null default false;

-- What an app is searched and rated by; apart from cloud_app, so that a new score touches no large index.
create table app_index (
  app_id text collate "C" primary key references cloud_app on delete cascade,
  text   text not null,  -- name, vendor and domains in lower case, one a line
  facts  jsonb not null, -- values by risk factor, in the form that filters compare
  points text not null   -- what the app earns in each risk factor, whatever the weights
);
alter table cloud_app drop column search_text;
