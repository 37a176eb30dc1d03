-- When the group of an enrolled device, or the name of that group, was set last; null before that. Processes
-- find the changes of others by it, also while Kafka is away. A process of the version before leaves it alone
-- and tells by Kafka only.
alter table device add regrouped_at timestamptz;
create index device_by_regrouped_at on device (regrouped_at) where regrouped_at is not null;
