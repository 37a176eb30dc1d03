package io.gnomon.policy.settings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class SettingRepository implements PanacheRepositoryBase<SettingEntity, String> {

  /** The values that were set, read from the database each time, not from the session. */
  Map<SettingName, String> values() {
    var values = new EnumMap<SettingName, String>(SettingName.class);
    getEntityManager()
        .createQuery(
            "select name, value from SettingEntity where value is not null", Object[].class)
        .getResultList()
        .forEach(row -> values.put(SettingName.of((String) row[0]), (String) row[1]));
    return values;
  }

  /** All rows, so that one change at a time goes on. */
  List<SettingEntity> lockAll() {
    return find("order by name").withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
