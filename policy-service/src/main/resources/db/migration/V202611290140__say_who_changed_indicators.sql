alter table indicator
  add column changed_by text, -- null where a tag did
  add column changed_at timestamptz;
