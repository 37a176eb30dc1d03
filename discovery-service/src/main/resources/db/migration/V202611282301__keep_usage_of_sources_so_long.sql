-- How many days of usage a source keeps, today included; null: all.
alter table data_source add column keep_days int check (keep_days > 0);
-- Somebody asked to delete its usage up to this day, which is under way; null: nobody did.
alter table data_source add column delete_through date;
