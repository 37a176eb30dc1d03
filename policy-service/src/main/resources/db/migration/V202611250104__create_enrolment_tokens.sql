create table enrolment_token (
  id          bigint generated always as identity primary key,
  token_hash  text not null unique, -- SHA-256, the token itself is shown once and not kept
  description text not null,
  tags        text[] not null,
  max_uses    integer not null,
  uses_left   integer not null check (uses_left >= 0),
  created_at  timestamptz not null,
  created_by  text not null,
  expires_at  timestamptz not null,
  revoked_at  timestamptz
);
