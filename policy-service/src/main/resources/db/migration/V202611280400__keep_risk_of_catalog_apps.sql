-- How risky the catalog calls each app: shown beside its tag.
alter table catalog_app add column score numeric(4, 2); -- null: its risk is unknown
alter table catalog_app add column risk_level text not null default 'unknown';

-- What the catalog told before is read again.
update catalog_app set revision = 0;
