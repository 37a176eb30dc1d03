-- Usage of the last days by hour; hours are counted since 1970. What is older is deleted, which the order of the key makes cheap.
create table usage_site_hour (
  hour             int not null,
  source_id        int not null,
  site_id          bigint not null,
  transactions     bigint not null,
  uploaded_bytes   bigint not null,
  downloaded_bytes bigint not null,
  primary key (hour, source_id, site_id)
);

-- In which hours (UTC) of the day the user used the site, one bit each, the first hour the lowest. 0: counted before this column.
alter table usage_user add column hours int not null default 0;
