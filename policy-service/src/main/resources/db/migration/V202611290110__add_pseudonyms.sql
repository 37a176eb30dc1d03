-- No value: the default, off, holds.
insert into setting (name) values ('pseudonyms.users'), ('pseudonyms.devices');
