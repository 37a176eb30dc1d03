-- Where a user, an address or a device used a site for the first time on a day, or was taken out of the day: for those who keep in memory who used a site. Most
-- traffic is of those who are known there already. Written by triggers, so that no writer forgets it, one of the version before neither; deleted after an hour.
-- Known by the transaction, since those that began earlier may end later.
create table usage_newcomer (
  source_id int not null,
  day       date not null,
  site_ids  bigint[],              -- null: any site of the day
  xid       xid8 not null default pg_current_xact_id(),
  added_at  timestamptz not null default clock_timestamp()
);
create index usage_newcomer_day on usage_newcomer (source_id, day, xid);

create function tell_newcomers() returns trigger language plpgsql as $$
begin
  insert into usage_newcomer (source_id, day, site_ids)
  select source_id, day, case when count(*) <= 100 then array_agg(site_id) end
  from (select distinct source_id, day, site_id from added) as sites group by source_id, day;
  return null;
end $$;
create trigger usage_user_added after insert on usage_user
  referencing new table as added for each statement execute function tell_newcomers();
create trigger usage_ip_address_added after insert on usage_ip_address
  referencing new table as added for each statement execute function tell_newcomers();
create trigger usage_device_added after insert on usage_device
  referencing new table as added for each statement execute function tell_newcomers();

create function tell_leavers() returns trigger language plpgsql as $$
begin
  insert into usage_newcomer (source_id, day) select distinct source_id, day from deleted;
  return null;
end $$;
create trigger usage_user_deleted after delete on usage_user
  referencing old table as deleted for each statement execute function tell_leavers();
create trigger usage_ip_address_deleted after delete on usage_ip_address
  referencing old table as deleted for each statement execute function tell_leavers();
create trigger usage_device_deleted after delete on usage_device
  referencing old table as deleted for each statement execute function tell_leavers();
