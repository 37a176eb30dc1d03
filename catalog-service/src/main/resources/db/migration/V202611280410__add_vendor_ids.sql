-- The same for all apps of a vendor, however they spell it. Filled by the next import, which stores all apps anew.
alter table cloud_app add column vendor_id text collate "C";
create index cloud_app_by_vendor on cloud_app (vendor_id);
