-- Ids made of punycode domains had "--" and were accepted by nobody: such an app gets another one when its feed is applied next.
delete from feed_app_id where length(app_id) > 100 or app_id !~ '^[a-z0-9]+([._-][a-z0-9]+)*$';
