-- Independent feeds agree on a domain that nobody has decided on: it counts until a person says otherwise. The state stays pending, so that
-- the version before goes on.
alter table domain_review add column agreed boolean not null default false;
create index domain_review_by_source on domain_review (source, state, id);
