-- What the catalog says of an app besides, and the epoch that orders its messages after a restore.
alter table cloud_app add column kind text not null default 'app';
alter table cloud_app add column coverage numeric(4, 3);
alter table cloud_app add column epoch bigint not null default 1;

-- The topic is read from its start at every start of the service: what was stored without these is stored again.
update cloud_app set revision = 0 where revision is not null;
