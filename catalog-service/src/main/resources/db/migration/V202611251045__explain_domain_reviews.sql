alter table domain_review
  add column id bigint not null generated always as identity unique,
  add column why text not null default 'added' check (why in ('shared', 'neverBlock', 'taken', 'added')),
  add column taken_from text; -- the app whose the host has been
alter table domain_review alter column why drop default;
create index domain_review_by_state on domain_review (state, id);
