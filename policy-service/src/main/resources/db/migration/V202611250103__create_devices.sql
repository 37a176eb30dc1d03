-- A token request updates counter and last seen only: no index has them, and pages keep room, so that such updates stay in place.
create table device (
  id             uuid primary key,
  name           text not null,
  os_platform    text not null,
  domain         text,
  tags           text[] not null,
  group_id       bigint not null references device_group (id),
  state          text not null,
  public_key     text not null, -- JWK
  key_thumbprint text not null unique,
  counter        bigint not null default 0,
  assertion_hash text,
  enrolled_with  bigint not null, -- enrolment token
  enrolled_at    timestamptz not null,
  last_seen_at   timestamptz,
  revision       bigint not null
) with (fillfactor = 80);
create index device_by_name on device (name, id);
create index device_by_group on device (group_id, name, id);
create index device_active on device (id) where state = 'active';
