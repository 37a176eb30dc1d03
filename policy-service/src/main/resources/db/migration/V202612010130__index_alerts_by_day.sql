-- How many alerts a device has on a day is counted before each new one.
create index alert_by_device_and_day on alert (device_id, day);
