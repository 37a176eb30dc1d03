-- What each source says of each app; the result of all is in cloud_app, app_domain and app_fact.
create table layer_entry (
  source  text not null,     -- correction, custom, bundle, or feed:<format>
  rank    int not null,      -- where two say different things, the lower rank holds
  app_id  text collate "C" not null,
  domains text[] not null,   -- claimed: a host, or a host and a path
  content jsonb not null,
  primary key (app_id, source)
);
create index layer_entry_by_source on layer_entry (source);
create index layer_entry_by_domain on layer_entry using gin (domains);

-- Domains that a feed or a refresh brought to an app that was there before.
create table domain_review (
  app_id      text collate "C" not null,
  domain      text not null,
  source      text not null,
  state       text not null check (state in ('pending', 'accepted', 'refused')),
  proposed_at timestamptz not null,
  decided_at  timestamptz,
  decided_by  text,
  primary key (app_id, domain)
);

alter table cloud_app
  alter column vendor drop not null,
  add column layer text not null default 'curated',
  add column kind text not null default 'app',
  add column ip_ranges text[] not null default '{}',      -- CIDR
  add column excluded_hosts text[] not null default '{}'; -- below its domains, yet not the app
alter table cloud_app
  alter column layer drop default,
  alter column kind drop default;
create index cloud_app_by_layer on cloud_app (layer);

alter table app_domain
  add column shared boolean not null default false,
  add column review text not null default 'NONE' check (review in ('NONE', 'PENDING', 'ACCEPTED')),
  add column domain text not null generated always as (host || coalesce(path_prefix, '')) stored;
drop index app_domain_has_one_app;
create unique index app_domain_has_one_app on app_domain (domain);
create index app_domain_pending on app_domain (app_id) where review = 'PENDING';
