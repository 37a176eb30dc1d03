drop index concurrently if exists sample_by_name;
create index concurrently sample_by_name on sample (name);
