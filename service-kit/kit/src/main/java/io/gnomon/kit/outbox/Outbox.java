package io.gnomon.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.bulk.CopyInto;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Where a use case leaves its messages: stored in its own transaction, published after it. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class Outbox {

  private static final String INSERT = "insert into outbox (topic, key, payload) values (?, ?, ?)";
  private static final CopyInto<OutboxRecord> COPY =
      CopyInto.<OutboxRecord>table("outbox")
          .with("topic", OutboxRecord::topic)
          .with("key", OutboxRecord::key)
          .with("payload", OutboxRecord::payload);

  /** From so many on, copying costs less than inserting. */
  private static final int MANY = 100;

  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxSignal signal;
  private final ObjectMapper json;

  Outbox(
      DataSource dataSource,
      TransactionSynchronizationRegistry transactions,
      OutboxSignal signal,
      ObjectMapper json) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.signal = signal;
    this.json = json;
  }

  /** Stores one message; its body is written as JSON. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(String topic, String key, Object body) {
    try {
      appendAll(List.of(new OutboxRecord(topic, key, json.writeValueAsBytes(body))));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not writable as JSON: " + topic + " " + key, e);
    }
  }

  /** Stores the message that the thing of that key is gone. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendTombstone(String topic, String key) {
    appendAll(List.of(new OutboxRecord(topic, key, null)));
  }

  /** Stores messages; they are published in this order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(List<OutboxRecord> records) {
    try (var connection = dataSource.getConnection()) {
      if (records.size() < MANY) {
        insert(connection, records);
      } else {
        COPY.copy(connection, records);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox takes no messages", e);
    }
    transactions.registerInterposedSynchronization(new WakeRelay());
  }

  private static void insert(Connection connection, List<OutboxRecord> records)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      for (var each : records) {
        statement.setString(1, each.topic());
        statement.setString(2, each.key());
        statement.setBytes(3, each.payload());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private final class WakeRelay implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        signal.raise();
      }
    }
  }
}
