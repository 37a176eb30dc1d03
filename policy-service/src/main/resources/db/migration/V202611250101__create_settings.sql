-- One row a setting from the start, so that a change can lock them all. No value: the default holds.
create table setting (
  name     text primary key,
  value    text,
  revision bigint not null default 0
);
insert into setting (name) values
  ('endpointTelemetry'), ('enforceAppAccess'), ('customNetworkIndicators'), ('decisionMode'),
  ('bypassHours'), ('alertSeverity'), ('neverBlock'), ('blockPage.contact');
