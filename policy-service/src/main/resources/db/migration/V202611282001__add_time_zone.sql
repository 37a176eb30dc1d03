-- No value: the default, UTC, holds.
insert into setting (name) values ('timeZone');
