-- The share of the score's weight that rests on known values: shown beside the score. The messages of
-- the catalog, which each process reads from the start, fill it in.
set local lock_timeout = '5s';
alter table catalog_app add column coverage numeric(3, 2); -- null: no score
