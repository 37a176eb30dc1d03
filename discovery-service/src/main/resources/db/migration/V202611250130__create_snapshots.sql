create table snapshot (
  source_id    int primary key references data_source,
  name         text not null,
  format       text not null,
  content_hash bytea not null unique, -- SHA-256 of the unpacked content
  lines        bigint not null,
  transactions bigint not null,
  rejected     bigint not null,
  reasons      jsonb not null,
  first_day    date,
  last_day     date,
  uploaded_by  text not null,
  uploaded_at  timestamptz not null
);
