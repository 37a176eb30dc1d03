-- What administrators set of feeds; a feed without a row is off.
create table feed (
  id            text primary key,
  enabled       boolean not null,
  url           text,     -- null: the source's own
  interval_secs bigint,   -- null: fetched by hand only
  fetched_at    timestamptz, -- when it was last fetched, or tried, by the clock
  changed_at    timestamptz not null,
  changed_by    text not null
);

-- Each file that was read; of the last ones the content too, so that it can be applied again.
create table feed_import (
  id          bigint generated always as identity primary key,
  feed        text not null,
  state       text not null check (state in ('READING', 'PREVIEWED', 'APPLIED', 'REPLACED', 'ROLLED_BACK', 'FAILED')),
  phase       text not null,
  touched_at  timestamptz not null, -- of the last sign of life while it is read
  created_at  timestamptz not null,
  created_by  text not null,
  finished_at timestamptz,
  origin      text not null, -- upload, or the URL
  as_of       date not null,
  bytes       bigint,
  sha256      text,
  entries     int,
  content     bytea, -- the cleaned entries, JSON lines in gzip
  report      jsonb,
  problem     text
);
create index feed_import_by_feed on feed_import (feed, id);
create unique index feed_import_one_applied on feed_import (feed) where state = 'APPLIED';

-- The ids that feeds' apps were ever given: never changed, never given again.
create table feed_app_id (
  domain text primary key,
  app_id text not null
);
