create table between_by_newer (id int);
