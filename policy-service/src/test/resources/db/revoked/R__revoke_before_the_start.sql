-- Somebody whose tokens were revoked before the service starts, those of the next hour too.
insert into credential_revocation (credential, kind, revoked_at, revoked_by, reason, tokens_before, expires_at, changed_at)
values ('left-long-ago@example.org', 'subject', now(), 'admin@example.org', 'has left',
  now() + interval '1 hour', now() + interval '31 days', now());
