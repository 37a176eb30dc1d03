-- 'not-the-format' becomes 'notTheFormat': one spelling of values in all answers.
create or replace function pg_temp.lower_camel(text) returns text language sql immutable as $$
  select string_agg(case when n = 1 then part else upper(left(part, 1)) || substr(part, 2) end, '' order by n)
  from unnest(string_to_array($1, '-')) with ordinality as parts (part, n)
$$;

update snapshot set
  format = pg_temp.lower_camel(format),
  reasons = (
    select coalesce(jsonb_agg(
      case when each ? 'reason' then jsonb_set(each, '{reason}', to_jsonb(pg_temp.lower_camel(each ->> 'reason'))) else each end
      order by n), '[]')
    from jsonb_array_elements(reasons) with ordinality as list (each, n));
