-- Which topic of that name the offset belongs to; null: not asked yet. A topic that was made anew begins at 0 again.
alter table partition_offset add column topic_id text;
