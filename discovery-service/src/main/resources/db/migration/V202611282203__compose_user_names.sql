-- From now on names are composed (NFC) when they are counted. Of several that were spelled differently one goes on.
do $$
begin
  if getdatabaseencoding() = 'UTF8' then
    update user_name n set name = normalize(n.name, nfc)
    where n.name is not nfc normalized
      and not exists (select from user_name other where other.name = normalize(n.name, nfc))
      and n.id = (select min(twin.id) from user_name twin
        where twin.name is not nfc normalized and normalize(twin.name, nfc) = normalize(n.name, nfc));
  end if;
end $$;
