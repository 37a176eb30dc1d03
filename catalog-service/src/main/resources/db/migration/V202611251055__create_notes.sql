-- What people write about an app. Without a reference: it outlives an app that leaves the catalog for a while.
create table app_note (
  id         bigint generated always as identity primary key,
  app_id     text collate "C" not null,
  author     text not null,
  written_at timestamptz not null,
  text       text not null
);
create index app_note_by_app on app_note (app_id, id);
