create table app_tag (
  app_id           text primary key,
  tag              text not null check (tag in ('sanctioned', 'unsanctioned', 'monitored')),
  profile_id       bigint references scoped_profile (id),
  reason           text,
  tagged_by        text not null,
  tagged_at        timestamptz not null,
  accepted_domains text not null, -- JSON; those of the catalog at the time: later ones wait for a person
  revision         bigint not null
);
create index app_tag_profile on app_tag (profile_id);
