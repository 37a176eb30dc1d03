-- What discovery.app-usage.v1 was told of each app.
create table app_usage (
  app_id    text collate "C" primary key,
  first_day date not null,
  last_day  date not null
);
