-- The never-block list is no longer replaced as a whole: stored is how it differs from the shipped one, so that what was
-- dropped can be seen and restored, and what ships later holds. The list that holds stays the same: an entry of the shipped
-- list (as of today) that an earlier change dropped counts as removed.
insert into setting (name, value, revision)
with shipped as (
  select host from unnest(array[
    'login.microsoftonline.com', 'login.microsoft.com', 'login.windows.net', 'accounts.google.com', 'appleid.apple.com',
    'ocsp.digicert.com', 'crl3.digicert.com', 'crl4.digicert.com', 'ocsp.globalsign.com', 'crl.globalsign.com',
    'lencr.org', 'ocsp.sectigo.com', 'crl.sectigo.com', 'crt.sectigo.com', 'ocsp.usertrust.com', 'crl.usertrust.com',
    'crt.usertrust.com', 'ocsp.comodoca.com', 'crl.comodoca.com', 'crt.comodoca.com', 'ocsp.godaddy.com',
    'crl.godaddy.com', 'certificates.godaddy.com', 'ocsp.starfieldtech.com', 'crl.starfieldtech.com',
    'certificates.starfieldtech.com', 'amazontrust.com', 'ocsps.ssl.com', 'crls.ssl.com', 'cert.ssl.com',
    'ocsp.certum.pl', 'crl.certum.pl', 'repository.certum.pl', 'ocsp-certum.com', 'ocsp.buypass.com', 'crl.buypass.no',
    'ocsp.entrust.net', 'crl.entrust.net', 'ocsp.pki.goog', 'c.pki.goog', 'ocsp.apple.com', 'crl.apple.com',
    'crl.microsoft.com', 'time.windows.com', 'time.apple.com', 'time.google.com', 'pool.ntp.org', 'windowsupdate.com',
    'update.microsoft.com', 'delivery.mp.microsoft.com', 'swscan.apple.com', 'swcdn.apple.com', 'deb.debian.org',
    'security.ubuntu.com', 'archive.ubuntu.com', 'msftconnecttest.com', 'captive.apple.com',
    'connectivitycheck.gstatic.com'
  ]) as host
), earlier as (
  select host from setting, jsonb_array_elements_text(value::jsonb) as host where name = 'neverBlock'
)
select part.name,
  case when old.value is not null then coalesce(
    (select jsonb_agg(host)::text from (select host from earlier except select host from shipped order by 1) as differing
      where part.name = 'neverBlock.added'),
    (select jsonb_agg(host)::text from (select host from shipped except select host from earlier order by 1) as differing
      where part.name = 'neverBlock.removed'),
    '[]') end,
  case when old.value is not null then 1 else 0 end
from setting as old, (values ('neverBlock.added'), ('neverBlock.removed')) as part (name)
where old.name = 'neverBlock';

insert into outbox (topic, key, payload)
select 'policy.settings.v1', name, convert_to(json_build_object(
    'name', name, 'value', value, 'epoch', (select epoch from feed_head), 'revision', revision)::text, 'UTF8')
from setting where name like 'neverBlock.%' and value is not null
union all
select 'policy.settings.v1', name, null from setting where name = 'neverBlock' and value is not null;

delete from setting where name = 'neverBlock';
