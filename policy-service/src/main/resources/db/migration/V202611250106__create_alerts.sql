create table alert (
  id             bigint generated always as identity (start with 1001) primary key,
  device_id      uuid not null,
  day            date not null, -- UTC, of the attempts
  attempt        text not null,
  subject        text not null, -- app:<id> or indicator:<id>
  user_key       text not null, -- the user in lower case; empty when not known
  raised         boolean not null, -- false: the indicator wants no alert, attempts are only counted
  title          text not null,
  severity       text not null,
  status         text not null default 'New',
  app_id         text,
  app_name       text,
  indicator_id   bigint,
  device_name    text not null,
  user_name      text,
  host           text not null,
  url            text,
  attempts       bigint not null,
  first_event_at timestamptz not null,
  last_event_at  timestamptz not null,
  assigned_to    text,
  classification text,
  determination  text
);
-- What makes attempts extend one alert instead of raising many.
create unique index alert_open on alert (device_id, day, attempt, subject, user_key, raised) where status <> 'Resolved';
create index alert_by_status on alert (status, id desc) where raised;
create index alert_by_app on alert (app_id, id desc) where raised;
create index alert_by_device on alert (device_id, id desc) where raised;
create index alert_by_user on alert (user_key, id desc) where raised;
create index alert_by_last_event on alert (last_event_at) where raised;

-- Comments and changes by people, in their order.
create table alert_note (
  id           bigint generated always as identity primary key,
  alert_id     bigint not null references alert (id),
  at           timestamptz not null,
  who          text not null,
  field        text not null, -- "comment", or what was changed
  value_before text,
  value_after  text
);
create index alert_note_by_alert on alert_note (alert_id, id);
