-- Who offers an app, and what is known of it by risk factor: reports are filtered by them.
alter table cloud_app add column vendor text; -- null: not known
alter table cloud_app add column factors jsonb not null default '{}';

-- The topic is read from its start at every start of the service: what was stored without them is stored again.
update cloud_app set revision = 0 where revision is not null;
