-- Reports over a chosen part of what comes in. Each fills a source of its own.
alter table data_source drop constraint data_source_kind_check;
alter table data_source add constraint data_source_kind_check check (kind in ('endpoint', 'log', 'snapshot', 'custom'));

create table custom_report (
  source_id     int primary key,
  source_name   text collate "C" not null unique,
  name          text not null,
  comment       text,
  sources       text[] not null, -- names; none: all
  users         text[] not null, -- canonical
  user_groups   text[] not null,
  ip_ranges     text[] not null,
  devices       text[] not null,
  device_groups text[] not null,
  created_by    text not null,
  created_at    timestamptz not null,
  deleted_at    timestamptz
);
create unique index custom_report_name on custom_report (lower(name)) where deleted_at is null;

-- What was observed by other reports is observed again, as by other exclusions.
insert into exclusion_version values ('customReports', 1);
create trigger custom_report_changes after insert or update or delete or truncate on custom_report
  for each statement execute function advance_exclusion_version('customReports');
