-- What ranges of IP addresses are called.
create table ip_range_label (
  id         uuid primary key,
  cidr       text collate "C" not null unique, -- canonical
  network    inet not null generated always as (cidr::inet) stored,
  label      text collate "C" not null,
  created_by text not null,
  created_at timestamptz not null
);
create index ip_range_label_network on ip_range_label using gist (network inet_ops);
