-- Since when a device enforces a revision; the last few revisions only.
create table enforcement (
  revision  bigint not null,
  device_id uuid not null,
  at        timestamptz not null,
  primary key (revision, device_id)
);
-- The latest revision that each device enforces.
create table device_enforcement (
  device_id uuid primary key,
  epoch     bigint not null,
  revision  bigint not null,
  at        timestamptz not null
) with (fillfactor = 80);
