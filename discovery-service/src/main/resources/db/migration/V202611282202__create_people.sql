-- Who is behind the names of users. The keys are of the same numbers as the ids of names, so that a line of a report has one key: of a person,
-- or of a name that belongs to none.
create table known_person (
  key          bigint primary key,
  id           uuid not null unique,
  display_name text not null,
  mail         text,
  department   text,
  active       boolean not null,
  user_name    text, -- as the identity provider calls them; null: not from one
  external_id  text,
  revision     bigint not null default 0, -- of what was told; microseconds, so that it grows after a restore, too
  created_at   timestamptz not null,
  changed_at   timestamptz not null
);
create index known_person_name on known_person (lower(display_name) collate "C", key);
create unique index known_person_user_name on known_person (lower(user_name) collate "C");
create index known_person_external_id on known_person (external_id);

-- The names of a person, canonical as in user_name: joined by reports, so that a new alias counts for the past, too.
create table person_alias (
  name       text collate "C" primary key,
  user_id    bigint not null unique,
  person_key bigint not null references known_person on delete cascade
);
create index person_alias_person on person_alias (person_key, name);

create table user_group (
  id          uuid primary key,
  name        text not null,
  external_id text,
  created_at  timestamptz not null,
  changed_at  timestamptz not null
);
create unique index user_group_name on user_group (lower(name) collate "C");
create index user_group_external_id on user_group (external_id);

create table user_group_member (
  group_id   uuid not null references user_group on delete cascade,
  person_key bigint not null references known_person on delete cascade,
  primary key (group_id, person_key)
);
create index user_group_member_person on user_group_member (person_key);
