-- Whose an uncatalogued domain may be: apps with a host below it, with a domain of the same name, or called as it is.
create index app_domain_suffix on app_domain (reverse(host) collate "C");
create index app_domain_label on app_domain (split_part(host, '.', 1));
create index cloud_app_plain_name on cloud_app (regexp_replace(lower(name), '[^a-z0-9]', '', 'g'));
