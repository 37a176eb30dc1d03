-- Totals of alerts that nobody has looked at are asked for of the last days.
create index alert_by_status_and_last_event on alert (status, last_event_at) where raised;
