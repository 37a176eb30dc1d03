-- Where apps live changes far less often than how they are rated, and takes longer to read; so it is counted apart too.
alter table catalog_state add column places bigint not null default 0;

create function note_place_change() returns trigger language plpgsql as $$
begin
  update catalog_state set changes = changes + 1, places = places + 1;
  return null;
end
$$;

drop trigger app_domain_changes on app_domain;
create trigger app_domain_changes after insert or update or delete or truncate on app_domain
  for each statement execute function note_place_change();
create trigger cloud_app_places after update of ip_ranges, excluded_hosts on cloud_app
  for each statement execute function note_place_change();
create trigger cloud_app_comes_or_goes after insert or delete or truncate on cloud_app
  for each statement execute function note_place_change();
