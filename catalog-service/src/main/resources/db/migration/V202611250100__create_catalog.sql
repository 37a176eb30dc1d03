create table category (
  id   text primary key,
  name text not null
);

-- A cloud app. Text that is sorted by is compared byte by byte, so that every database gives the same pages.
create table cloud_app (
  id           text collate "C" primary key,
  name         text not null,
  vendor       text not null,
  category_id  text not null references category,
  score        numeric(3, 1), -- null: nothing is known that it could rest on
  coverage     numeric(3, 2) not null,
  sort_name    text collate "C" not null,
  search_text  text not null, -- name, vendor and domains in lower case, one a line
  revision     bigint not null,
  content_hash text not null
);
create index cloud_app_by_name on cloud_app (sort_name, id);
create index cloud_app_by_score on cloud_app (score, id);
create index cloud_app_by_category on cloud_app (category_id);

create table app_domain (
  app_id      text collate "C" not null references cloud_app on delete cascade,
  position    int not null,
  host        text not null,
  path_prefix text, -- null: the whole host
  primary key (app_id, position)
);
create unique index app_domain_has_one_app on app_domain (host, coalesce(path_prefix, ''));

-- What is known of an app; an unknown risk factor has no row.
create table app_fact (
  app_id    text collate "C" not null references cloud_app on delete cascade,
  factor_id text not null,
  value     text not null,
  source    text not null,
  as_of     date not null,
  primary key (app_id, factor_id)
);
create index app_fact_by_factor on app_fact (factor_id, app_id);

-- Every import that changed something; the last one says what the tables hold.
create table catalog_import (
  id           bigint generated always as identity primary key,
  content_hash text not null,
  imported_at  timestamptz not null,
  apps         int not null,
  changed      int not null,
  removed      int not null
);

create sequence cloud_app_revision;
