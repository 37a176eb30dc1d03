package io.gnomon.policy.devicegroup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.request.TolerantReader;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DeviceGroupRepository implements PanacheRepository<DeviceGroupEntity> {

  /** A number that no other lock of this database has. */
  private static final long LOCK = 0x67726f757073L;

  private final ObjectMapper json;
  private final ObjectReader rules;

  DeviceGroupRepository(ObjectMapper json) {
    this.json = json;
    this.rules = TolerantReader.of(json, GroupRule.class);
  }

  /** With the built-in group at the end. */
  List<DeviceGroup> ranked() {
    return listAll(Sort.by("rank")).stream().map(this::group).toList();
  }

  /** Those behind a rank, by rank. */
  List<DeviceGroupEntity> after(int rank, int limit) {
    return find("rank > ?1 order by rank", rank).page(0, limit).list();
  }

  /** Empty as well where the text cannot be an id. */
  Optional<DeviceGroupEntity> find(String id) {
    return GroupId.parse(id).flatMap(this::findByIdOptional);
  }

  /** The group that has the rank and those that follow it without a gap, by rank. */
  List<DeviceGroupEntity> occupying(int rank, long except) {
    var run = new ArrayList<DeviceGroupEntity>();
    var rows =
        list(
            "rank >= ?1 and id not in (?2, ?3) order by rank",
            rank,
            except,
            DeviceGroupEntity.UNGROUPED);
    for (var row : rows) {
      if (row.rank != rank + run.size()) {
        break;
      }
      run.add(row);
    }
    return run;
  }

  DeviceGroup group(DeviceGroupEntity row) {
    try {
      GroupRule rule = rules.readValue(row.rule);
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

  /**
   * Until the transaction ends, groups stay as they are; many transactions may hold this at once.
   */
  void lockForAssignment() {
    lock("select 1 from (select pg_advisory_xact_lock_shared(:lock)) as locked");
  }

  /** Until the transaction ends, no other one changes groups or puts a device into a group. */
  void lockForChange() {
    lock("select 1 from (select pg_advisory_xact_lock(:lock)) as locked");
  }

  private void lock(String sql) {
    getEntityManager().createNativeQuery(sql).setParameter("lock", LOCK).getSingleResult();
  }

  /** A group's id as text and number. */
  static final class GroupId {

    private GroupId() {}

    /** Empty where the text cannot be an id. */
    static Optional<Long> parse(String text) {
      return text.matches("0|[1-9][0-9]{0,17}")
          ? Optional.of(Long.parseLong(text))
          : Optional.empty();
    }
  }
}
