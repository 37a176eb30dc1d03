-- Names and aliases apart from what else is searched, so that what is called so comes before what has the word somewhere. Both are
-- filled by the next import, which stores all apps anew; until then a search goes by the text alone.
alter table app_index
  add column names text[] not null default '{}',      -- name and aliases, folded, the words of each in one
  add column name_words text not null default '';     -- words of name, aliases and vendor, folded, a space before and behind each
-- A misspelt name is some hundred look-ups, and each would read all that waits to be merged into the index.
create index app_index_by_name on app_index using gin (names) with (fastupdate = off);
