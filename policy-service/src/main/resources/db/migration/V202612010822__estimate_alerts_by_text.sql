-- How many have a text decides whether the index or the order of the list finds the first page sooner.
create statistics alert_text on (
  lower(chr(31) || coalesce(app_name, '') || chr(31) || host || chr(31) || device_name || chr(31) || coalesce(user_name, ''))
) from alert;
analyze alert;
