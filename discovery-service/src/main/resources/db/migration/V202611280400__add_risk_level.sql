-- How risky the catalog calls an app. Of one that left the catalog nothing is known.
alter table cloud_app add column risk_level text not null default 'unknown';

-- The topic is read from its start at every start of the service: what was stored without it is stored again.
update cloud_app set revision = 0 where revision is not null;
