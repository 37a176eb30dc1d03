-- Trusted since PostgreSQL 13: the owner of the database may create it. Where the account may not, an administrator of the
-- database does it once: create extension pg_trgm.
create extension if not exists pg_trgm;
