-- Messages to publish, oldest first; a row is deleted once Kafka has it.
create table outbox (
  id      bigint generated always as identity primary key,
  topic   text not null,
  key     text not null,
  payload bytea -- null: a tombstone
);
