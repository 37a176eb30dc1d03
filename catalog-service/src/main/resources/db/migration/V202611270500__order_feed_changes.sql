-- Applying an import and rolling it back are ordered by a person and done in the background, by whoever finds the order first.
alter table feed_import
  add column ordered_by text,
  add column attempts int not null default 0, -- to carry out the order
  drop constraint feed_import_state_check,
  add constraint feed_import_state_check check (state in
    ('READING', 'PREVIEWED', 'APPLYING', 'APPLIED', 'REPLACED', 'ROLLING_BACK', 'ROLLED_BACK', 'FAILED'));
drop index feed_import_one_applied;
create unique index feed_import_one_applied on feed_import (feed) where state in ('APPLIED', 'ROLLING_BACK');
create index feed_import_by_order on feed_import (touched_at) where state in ('APPLYING', 'ROLLING_BACK');
