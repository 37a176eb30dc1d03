-- The list of alerts can begin with the most severe ones.
drop index concurrently if exists alert_by_severity;
create index concurrently alert_by_severity on alert (
  (case severity when 'High' then 3 when 'Medium' then 2 when 'Low' then 1 else 0 end), id
) where raised;
