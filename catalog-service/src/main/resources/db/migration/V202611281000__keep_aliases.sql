-- The other names of an app, to be shown. Filled by the next import, which stores all apps anew.
alter table cloud_app add column aliases text[] not null default '{}';
