package io.gnomon.discovery.usage;

import io.gnomon.discovery.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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
class Partitions {

  private static final List<String> TABLES =
      List.of("usage_site", "usage_user", "usage_ip_address", "usage_device");
  private static final int ONE_AT_A_TIME = 7_203_117;

  private final Set<Integer> present = ConcurrentHashMap.newKeySet();
  private final Database database;

  Partitions(Database database) {
    this.database = database;
  }

  /** Makes what is missing for those days (since 1970). */
  void ensure(Set<Integer> days) throws SQLException {
    for (var day : days) {
      if (!present.contains(day)) {
        database.run(connection -> make(connection, LocalDate.ofEpochDay(day)));
        present.add(day);
      }
    }
  }

  private static void make(Connection connection, LocalDate day) throws SQLException {
    var suffix = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
      for (var table : TABLES) {
        var partition = table + "_" + suffix;
        try (var found = statement.executeQuery("select to_regclass('%s')".formatted(partition))) {
          found.next();
          if (found.getString(1) != null) {
            continue;
          }
        }
        statement.execute("create table %s (like %s including all)".formatted(partition, table));
        statement.execute(
            "alter table %s attach partition %s for values in ('%s')"
                .formatted(table, partition, day));
      }
    }
  }
}
