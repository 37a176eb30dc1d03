-- The executive reports of months: who writes one claims it first.
create table monthly_report (
  month         date primary key,
  claimed_until timestamptz not null,
  written_at    timestamptz,
  file          text
);
