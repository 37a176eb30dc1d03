-- The list of alerts can begin with those of most attempts.
drop index concurrently if exists alert_by_attempts;
create index concurrently alert_by_attempts on alert (attempts, id) where raised;
