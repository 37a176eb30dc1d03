package io.gnomon.policy.devicegroup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DeviceGroupRepository implements PanacheRepository<DeviceGroupEntity> {

  /** Any number that no other lock of this database has. */
  private static final long LOCK = 0x67726f757073L;

  private final ObjectMapper json;

  DeviceGroupRepository(ObjectMapper json) {
    this.json = json;
  }

  /** With the built-in group at the end. */
  List<DeviceGroup> ranked() {
    return listAll(Sort.by("rank").and("id")).stream().map(this::group).toList();
  }

  DeviceGroup group(DeviceGroupEntity row) {
    try {
      var rule = json.readValue(row.rule, GroupRule.class);
      return new DeviceGroup(Long.toString(row.id), row.name, row.rank, rule);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the rule of group " + row.id + " is not readable", e);
    }
  }

  String text(GroupRule rule) {
    try {
      return json.writeValueAsString(rule);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Until the transaction ends, groups stay as they are; many may hold this at once. */
  void keepGroups() {
    lock("select 1 from (select pg_advisory_xact_lock_shared(:lock)) as locked");
  }

  /** Until the transaction ends, nobody puts a device into a group. */
  void changeGroups() {
    lock("select 1 from (select pg_advisory_xact_lock(:lock)) as locked");
  }

  private void lock(String sql) {
    getEntityManager().createNativeQuery(sql).setParameter("lock", LOCK).getSingleResult();
  }
}
