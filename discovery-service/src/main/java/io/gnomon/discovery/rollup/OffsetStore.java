package io.gnomon.discovery.rollup;

import io.gnomon.discovery.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/** Up to which offset each partition is counted. */
@ApplicationScoped
class OffsetStore {

  private static final String ENSURE =
      "insert into partition_offset (topic, partition, next_offset) values (?, ?, 0) on conflict do nothing";
  private static final String LOAD =
      "select next_offset from partition_offset where topic = ? and partition = ?";
  private static final String ADVANCE =
      "update partition_offset set next_offset = ? where topic = ? and partition = ? and next_offset = ?";

  private final Database database;

  OffsetStore(Database database) {
    this.database = database;
  }

  /** The offset to read next of each partition; a partition never read starts at 0. */
  Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions) throws SQLException {
    return database.transact(
        connection -> {
          var offsets = new HashMap<TopicPartition, Long>();
          for (var partition : partitions) {
            ensure(connection, partition);
            offsets.put(partition, load(connection, partition));
          }
          return offsets;
        });
  }

  /**
   * Does the work and moves the offsets, in one transaction. False, and nothing is done, if an
   * offset is not where its step starts: somebody else owns that partition now.
   */
  boolean advancing(List<Advance> advances, Database.Action work) throws SQLException {
    return database.transact(
        connection -> {
          boolean owned = advance(connection, advances);
          if (owned) {
            work.on(connection);
          } else {
            connection.rollback();
          }
          return owned;
        });
  }

  private static boolean advance(Connection connection, List<Advance> advances)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADVANCE)) {
      for (var advance : advances) {
        statement.setLong(1, advance.to());
        statement.setString(2, advance.partition().topic());
        statement.setInt(3, advance.partition().partition());
        statement.setLong(4, advance.from());
        statement.addBatch();
      }
      return IntStream.of(statement.executeBatch()).allMatch(updated -> updated == 1);
    }
  }

  private static void ensure(Connection connection, TopicPartition partition) throws SQLException {
    try (var statement = connection.prepareStatement(ENSURE)) {
      statement.setString(1, partition.topic());
      statement.setInt(2, partition.partition());
      statement.executeUpdate();
    }
  }

  private static long load(Connection connection, TopicPartition partition) throws SQLException {
    try (var statement = connection.prepareStatement(LOAD)) {
      statement.setString(1, partition.topic());
      statement.setInt(2, partition.partition());
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
