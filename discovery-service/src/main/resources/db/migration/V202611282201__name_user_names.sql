-- Names of users, as telemetry and logs have them; which person a name belongs to is another matter.
alter table person rename to user_name;
alter sequence person_id_seq rename to user_name_id_seq;
alter index person_pkey rename to user_name_pkey;
alter index person_name_key rename to user_name_name_key;

-- For a process of the version before.
create view person as select id, name from user_name;
