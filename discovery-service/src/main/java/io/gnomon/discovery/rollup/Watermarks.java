package io.gnomon.discovery.rollup;

import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last batch counted of each boot of a device. A device's batches are all in one partition, so
 * its watermark changes only together with that partition's offset.
 */
@ApplicationScoped
class Watermarks {

  private static final String LOAD =
      """
      select device_id, boot_id::text, sequence from device_watermark
      join unnest(?::text[], ?::text[]) as wanted (device_id, boot) using (device_id) where boot_id = boot::uuid
      """;
  private static final String SAVE =
      """
      insert into device_watermark (device_id, boot_id, sequence, counted_at)
      select device_id, boot::uuid, sequence, now()
      from unnest(?::text[], ?::text[], ?::bigint[]) as counted (device_id, boot, sequence)
      on conflict (device_id, boot_id) do update set sequence = excluded.sequence, counted_at = excluded.counted_at
      """;

  // Longer than a device keeps transactions; a boot that ended before sends nothing any more.
  private static final String FORGET =
      "delete from device_watermark where device_id = any(?) and counted_at < now() - interval '120 days'";

  private final Database database;

  Watermarks(Database database) {
    this.database = database;
  }

  /** One boot of a device. */
  record Boot(String deviceId, String bootId) implements Comparable<Boot> {

    static Boot of(Origin origin) {
      return new Boot(origin.deviceId(), origin.bootId());
    }

    @Override
    public int compareTo(Boot other) {
      int order = deviceId.compareTo(other.deviceId);
      return order == 0 ? bootId.compareTo(other.bootId) : order;
    }
  }

  /** The stored marks of those that sent the batches. */
  Marks load(Collection<TransactionBatch> batches) throws SQLException {
    var boots = new TreeMap<Boot, Long>();
    for (var batch : batches) {
      var origin = batch.origin();
      if (origin != null) {
        boots.put(Boot.of(origin), 0L);
      }
    }
    return boots.isEmpty() ? new Marks(Map.of()) : database.transact(c -> load(c, boots));
  }

  private static Marks load(Connection connection, SortedMap<Boot, Long> boots)
      throws SQLException {
    var marks = new HashMap<Boot, Long>();
    try (var statement = connection.prepareStatement(LOAD)) {
      setBoots(connection, statement, boots);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          marks.put(new Boot(rows.getString(1), rows.getString(2)), rows.getLong(3));
        }
      }
    }
    return new Marks(marks);
  }

  /** Stores what was counted since the marks were loaded. */
  void save(Connection connection, Marks marks) throws SQLException {
    var counted = new TreeMap<>(marks.counted());
    if (counted.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(SAVE)) {
      setBoots(connection, statement, counted);
      statement.setArray(3, connection.createArrayOf("bigint", counted.values().toArray()));
      statement.executeUpdate();
    }
    if (!marks.begun().isEmpty()) {
      try (var statement = connection.prepareStatement(FORGET)) {
        statement.setArray(1, connection.createArrayOf("text", marks.begun().toArray()));
        statement.executeUpdate();
      }
    }
  }

  private static void setBoots(
      Connection connection, PreparedStatement statement, SortedMap<Boot, Long> boots)
      throws SQLException {
    Object[] devices = boots.keySet().stream().map(Boot::deviceId).toArray();
    Object[] ids = boots.keySet().stream().map(Boot::bootId).toArray();
    statement.setArray(1, connection.createArrayOf("text", devices));
    statement.setArray(2, connection.createArrayOf("text", ids));
  }
}
