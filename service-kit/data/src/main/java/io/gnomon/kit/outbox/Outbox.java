package io.gnomon.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Where a use case leaves its messages: stored in its own transaction, published after it. */
@ApplicationScoped
public class Outbox {

  private final OutboxStore store;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxSignal signal;
  private final ObjectMapper json;

  Outbox(
      OutboxStore store,
      TransactionSynchronizationRegistry transactions,
      OutboxSignal signal,
      ObjectMapper json) {
    this.store = store;
    this.transactions = transactions;
    this.signal = signal;
    this.json = json;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void append(String topic, String key, Object body) {
    appendAll(List.of(record(topic, key, body)));
  }

  /** A message whose body is written as JSON, for {@link #appendAll}; stores nothing. */
  public OutboxRecord record(String topic, String key, Object body) {
    try {
      return new OutboxRecord(topic, key, json.writeValueAsBytes(body));
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
    if (!records.isEmpty()) {
      store.append(records);
      transactions.registerInterposedSynchronization(new WakeRelay());
    }
  }

  /** The keys of the topic's messages that are stored and not published yet. */
  public Set<String> waiting(String topic) {
    return store.keys(topic);
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
