create table sample (
  id   bigint primary key,
  name text unique,
  at   timestamptz,
  tags text[]
);
