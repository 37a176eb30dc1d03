-- In which epoch apps are published: rises when the database was restored to an older state, in which revisions are given out again.
create table catalog_epoch (
  one   boolean primary key default true check (one),
  epoch bigint not null
);
insert into catalog_epoch (epoch) values (1);
