-- A revocation has an id, refuses the tokens that were issued before a time, can be taken back, and is forgotten when
-- every token that it refuses has expired.
alter table credential_revocation rename column id to credential;
create sequence credential_revocation_ids;
alter table credential_revocation
  add column id            bigint not null default nextval('credential_revocation_ids'), -- another one when it is made again
  add column tokens_before timestamptz, -- null: all tokens, later ones too
  add column expires_at    timestamptz, -- null: never
  add column undone_at     timestamptz, -- kept until it expires, for replicas that Kafka does not tell
  add column changed_at    timestamptz;

-- As the service would make them today, with its default settings.
update credential_revocation set changed_at = revoked_at;
update credential_revocation set tokens_before = date_trunc('second', revoked_at) + interval '11 seconds'
  where kind = 'subject';
update credential_revocation set expires_at = date_trunc('second', revoked_at) + interval '31 days 11 seconds'
  where kind <> 'device';

alter table credential_revocation alter column changed_at set not null;
create unique index credential_revocation_id on credential_revocation (id);
create index credential_revocation_changed on credential_revocation (changed_at);
create index credential_revocation_expiry on credential_revocation (expires_at);

-- The other services have them without these times.
insert into outbox (topic, key, payload)
select 'policy.credentials.v1', credential, convert_to(json_strip_nulls(json_build_object(
    'id', credential, 'kind', kind, 'state', 'revoked', 'at', to_char(revoked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', reason,
    'tokensBefore', to_char(tokens_before at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'expiresAt', to_char(expires_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text, 'UTF8')
from credential_revocation
where kind <> 'device';
