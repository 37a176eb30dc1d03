alter table catalog_app add column epoch bigint not null default 1; -- as in the message; raised when the catalog was restored
