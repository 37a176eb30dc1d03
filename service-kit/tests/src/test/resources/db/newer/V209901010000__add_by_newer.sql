alter table sample add column by_newer text;
