alter table catalog_app add column excluded_hosts jsonb not null default '[]'; -- as in the message
-- What the catalog told before is read again, with what was passed over then.
update catalog_app set revision = 0;
