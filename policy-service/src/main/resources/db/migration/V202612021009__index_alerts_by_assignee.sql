-- Analysts ask for the alerts that are assigned to them: few of all. Those of nobody are found in the order of the list.
drop index concurrently if exists alert_by_assignee;
create index concurrently alert_by_assignee on alert (assigned_to, id desc) where raised and assigned_to is not null;
