-- Alerts are searched by a part of a name. The character before each of them is in no text that is searched for.
drop index concurrently if exists alert_by_text;
create index concurrently alert_by_text on alert using gin (
  lower(chr(31) || coalesce(app_name, '') || chr(31) || host || chr(31) || device_name || chr(31) || coalesce(user_name, ''))
  gin_trgm_ops) where raised;
