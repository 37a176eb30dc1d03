-- What an organisation says of where an app lives and does not live.
create table app_range (
  app_id   text collate "C" not null references cloud_app on delete cascade,
  ip_range text not null, -- CIDR or one address
  primary key (app_id, ip_range)
);
create table excluded_host (
  app_id text collate "C" not null references cloud_app on delete cascade,
  host   text collate "C" not null,
  primary key (app_id, host)
);

-- What was told before is read again, with what was passed over then.
update cloud_app set revision = 0 where revision is not null;
