-- What catalog-service said about each app, so that tagging never waits for it.
create table catalog_app (
  id         text primary key,
  name       text not null,
  domains    jsonb not null, -- as in the message: [{"host", "pathPrefix"?}]
  revision   bigint not null,
  told_at    timestamptz not null -- when the message was written: an older tombstone deletes nothing
);
