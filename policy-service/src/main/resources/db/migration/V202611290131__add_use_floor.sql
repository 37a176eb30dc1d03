-- No value: the default, whatever is seen is use, holds.
insert into setting (name) values ('useFloor.transactions'), ('useFloor.trafficBytes');
