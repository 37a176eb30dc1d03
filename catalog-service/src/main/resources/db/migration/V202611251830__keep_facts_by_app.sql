-- What is known of an app, each source and day once: one row an app, since facts are written and read together.
create table app_evidence (
  app_id text collate "C" primary key references cloud_app on delete cascade,
  facts  jsonb not null -- [{"source": "...", "asOf": "2025-06-01", "values": {"mfa": "true"}}]
);
insert into app_evidence (app_id, facts)
select app_id, jsonb_agg(jsonb_build_object('source', source, 'asOf', as_of, 'values', known) order by source, as_of)
from (
  select app_id, source, as_of, jsonb_object_agg(factor_id, value) as known
  from app_fact group by app_id, source, as_of
) said
group by app_id;
drop table app_fact;
