package io.gnomon.discovery.usage;

import io.gnomon.kit.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One partition a day of each usage table, made when the day is first seen. It is made beside its
 * table and attached, which does not lock out those who read and count.
 */
@ApplicationScoped
class UsagePartitionStore {

  private static final List<String> TABLES =
      List.of("usage_site", "usage_user", "usage_ip_address", "usage_device");

  /** The key of the advisory lock, so that one process at a time makes partitions. */
  private static final int LOCK_KEY = 7_203_117;

  private static final String LOCK = "select pg_advisory_xact_lock(?)";
  private static final String EXISTS = "select 1 where to_regclass(?) is not null";

  private final Set<Integer> present = ConcurrentHashMap.newKeySet();
  private final Database database;

  UsagePartitionStore(Database database) {
    this.database = database;
  }

  /** Makes what is missing for those days (since 1970), each in a transaction of its own. */
  void ensure(Set<Integer> days) {
    for (var day : days) {
      if (!present.contains(day)) {
        QuarkusTransaction.requiringNew().run(() -> make(LocalDate.ofEpochDay(day)));
        present.add(day);
      }
    }
  }

  private void make(LocalDate day) {
    database.exists(LOCK, LOCK_KEY);
    var suffix = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    for (var table : TABLES) {
      var partition = table + "_" + suffix;
      if (!database.exists(EXISTS, partition)) {
        database.update("create table %s (like %s including all)".formatted(partition, table));
        database.update(
            "alter table %s attach partition %s for values in ('%s')"
                .formatted(table, partition, day));
      }
    }
  }
}
