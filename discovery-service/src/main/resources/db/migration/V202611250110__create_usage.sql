create table data_source (
  id   int generated always as identity primary key,
  name text collate "C" not null unique,
  kind text not null check (kind in ('endpoint', 'log', 'snapshot'))
);
insert into data_source (name, kind) values ('endpoint-users', 'endpoint');

-- A host that was used; with a path where an app domain with that path was seen to match.
create table site (
  id          bigint generated always as identity primary key,
  host        text collate "C" not null,
  path_prefix text collate "C" not null default '',
  domain      text collate "C" not null, -- registrable domain, or the host itself where there is none
  app_id      text collate "C",          -- joined by reports: changing it re-attributes the past
  unique (host, path_prefix)
);
create index site_app on site (app_id);
create index site_domain on site (domain) where app_id is null;
create index site_suffix on site (reverse(host) collate "C");

create table person (
  id   bigint generated always as identity primary key,
  name text collate "C" not null unique
);
create table ip_address (
  id   bigint generated always as identity primary key,
  name text collate "C" not null unique
);
create table device (
  id   bigint generated always as identity primary key,
  name text collate "C" not null unique
);

-- Exact usage by source and day: sites, and each site with its users, IP addresses and devices.
-- One partition a day, made on demand.
create table usage_site (
  source_id        int not null,
  day              date not null,
  site_id          bigint not null,
  transactions     bigint not null,
  uploaded_bytes   bigint not null,
  downloaded_bytes bigint not null,
  first_at         timestamptz not null,
  last_at          timestamptz not null,
  primary key (source_id, site_id, day)
) partition by list (day);

create table usage_user (
  source_id        int not null,
  day              date not null,
  site_id          bigint not null,
  user_id          bigint not null,
  transactions     bigint not null,
  uploaded_bytes   bigint not null,
  downloaded_bytes bigint not null,
  first_at         timestamptz not null,
  last_at          timestamptz not null,
  primary key (source_id, site_id, user_id, day)
) partition by list (day);
create index usage_user_user on usage_user (user_id, source_id);

create table usage_ip_address (
  source_id        int not null,
  day              date not null,
  site_id          bigint not null,
  ip_address_id    bigint not null,
  transactions     bigint not null,
  uploaded_bytes   bigint not null,
  downloaded_bytes bigint not null,
  first_at         timestamptz not null,
  last_at          timestamptz not null,
  primary key (source_id, site_id, ip_address_id, day)
) partition by list (day);
create index usage_ip_address_ip_address on usage_ip_address (ip_address_id, source_id);

create table usage_device (
  source_id        int not null,
  day              date not null,
  site_id          bigint not null,
  device_id        bigint not null,
  transactions     bigint not null,
  uploaded_bytes   bigint not null,
  downloaded_bytes bigint not null,
  first_at         timestamptz not null,
  last_at          timestamptz not null,
  primary key (source_id, site_id, device_id, day)
) partition by list (day);
create index usage_device_device on usage_device (device_id, source_id);

-- Which days a source has data of. By writer, so that those who count different partitions do not wait for each other.
create table source_day (
  source_id int not null,
  day       date not null,
  writer    int not null,
  last_at   timestamptz not null,
  primary key (source_id, day, writer)
);
