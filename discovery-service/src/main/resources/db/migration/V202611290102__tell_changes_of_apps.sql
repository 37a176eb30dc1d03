-- Tells those who keep what the catalog says of apps when it says something else. Raised by a trigger, so that no writer forgets it.
alter table catalog_state add column apps_version bigint not null default 0;

create function raise_apps_version() returns trigger language plpgsql as $$
begin
  update catalog_state set apps_version = apps_version + 1 where id = 1;
  return null;
end $$;
create trigger cloud_app_version after insert or update or delete or truncate on cloud_app
  for each statement execute function raise_apps_version();
