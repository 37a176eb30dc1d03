-- Longer than the socket's timeout in LongMigrationTest.
select pg_sleep(2);
