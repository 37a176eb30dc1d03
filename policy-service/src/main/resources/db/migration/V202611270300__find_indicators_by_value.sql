-- Finds what has the same value already, and the id that an app's indicator had before it ended.
create index indicator_value on indicator (value, type);
