-- Tells what was told of each app last, so that only news is told. Null: told by a version that knew days alone.
alter table app_usage add column told text;
