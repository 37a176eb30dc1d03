-- Up to where each partition is counted; changed only together with the counts.
create table partition_offset (
  topic       text not null,
  partition   int not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- The last batch counted of each boot of a device.
create table device_watermark (
  device_id  text collate "C" not null,
  boot_id    uuid not null,
  sequence   bigint not null,
  counted_at timestamptz not null,
  primary key (device_id, boot_id)
);
