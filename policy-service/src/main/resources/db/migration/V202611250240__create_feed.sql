-- One row: where the feed is. Whoever changes policy locks it first, so revisions are contiguous and in the order of commits.
create table feed_head (
  organisation    text primary key,
  epoch           bigint not null,
  revision        bigint not null,
  at              timestamptz not null,
  settings        jsonb, -- as devices have them; null until the first revision
  published_epoch bigint not null -- less than epoch: the whole state has to be published anew
);
insert into feed_head values ('default', 1, 0, now(), null, 1);

create table feed_revision (
  revision         bigint primary key,
  epoch            bigint not null,
  at               timestamptz not null,
  cause            text not null,
  settings_changed boolean not null,
  changed          text[] not null, -- ids of the indicators
  upserts          integer not null,
  removals         integer not null,
  plan             jsonb not null
);
