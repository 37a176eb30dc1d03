create table credential_revocation (
  id         text primary key, -- subject or token id
  kind       text not null,
  revoked_at timestamptz not null,
  revoked_by text not null,
  reason     text
);
