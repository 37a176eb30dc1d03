-- Trusted since PostgreSQL 13: the owner of the database may create it. Where the account may not, an administrator of the
-- database does it once: create extension pg_trgm.
create extension if not exists pg_trgm;

alter table app_index
  add column words tsvector not null generated always as (to_tsvector('simple', text)) stored;
create index app_index_by_text on app_index using gin (text gin_trgm_ops);
create index app_index_by_word on app_index using gin (words);
create index app_index_by_fact on app_index using gin (facts jsonb_path_ops);

-- In the order of the lists; apps without a score come last, whichever way.
drop index cloud_app_by_score;
create index cloud_app_riskiest_first on cloud_app (coalesce(score, 11), id);
create index cloud_app_best_first on cloud_app (coalesce(score, -1), id);
create index cloud_app_by_coverage on cloud_app (coverage, id);

create index app_domain_from_the_end on app_domain (reverse(host) text_pattern_ops);

-- Facts are read from app_index when apps are searched for.
drop index app_fact_by_factor;
