-- Since when a message waits: the age of the oldest one is a metric.
alter table outbox add column stored_at timestamptz not null default now();
