-- The apps that the probe looks at, and what it could not see last time. What it saw is a layer of the catalog.
create table app_probe (
  app_id          text collate "C" primary key,
  wanted_at       timestamptz not null,          -- when it was last used or asked for
  asked           boolean not null default false, -- by a person, who waits for it
  due_at          timestamptz not null,
  probed_at       timestamptz,                   -- null: not yet
  failure_reasons text[] not null default '{}',
  failure_details text[] not null default '{}'   -- of the reason at the same place
);
create index app_probe_by_due on app_probe (due_at);
