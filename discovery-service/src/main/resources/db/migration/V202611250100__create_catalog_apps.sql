-- The cloud apps as the catalog told them last. A null revision: the app is gone.
create table cloud_app (
  id       text collate "C" primary key,
  name     text not null,
  category text not null,
  score    numeric(4, 2),
  revision bigint,
  told_at  timestamptz not null
);

create table app_domain (
  app_id      text collate "C" not null references cloud_app on delete cascade,
  host        text collate "C" not null,
  path_prefix text collate "C" not null default '',
  primary key (app_id, host, path_prefix)
);

-- One row. Whoever attributes sites holds a share lock on it, whoever changes the app domains an exclusive one.
create table catalog_state (
  id      int primary key check (id = 1),
  version bigint not null
);
insert into catalog_state values (1, 0);
