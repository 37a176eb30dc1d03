-- The last batch of events that was taken from each boot of a device: one that is repeated is not counted again.
create table event_watermark (
  device_id uuid not null,
  boot_id   uuid not null,
  sequence  bigint not null,
  taken_at  timestamptz not null,
  primary key (device_id, boot_id)
);
