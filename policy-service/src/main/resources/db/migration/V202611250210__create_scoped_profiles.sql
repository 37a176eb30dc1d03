create table scoped_profile (
  id     bigint generated always as identity primary key,
  name   text not null,
  mode   text not null check (mode in ('include', 'exclude')),
  groups text[] not null
);
create unique index scoped_profile_name on scoped_profile (lower(name));
