package io.gnomon.discovery;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What log streams and devices put on the topic of transactions, of any day. */
public final class LogSources {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private LogSources() {}

  /** A log stream of that name sends them. */
  public static void send(String source, List<Transaction> transactions) {
    publish(
        source, new TransactionBatch(source, null, null, null, Instant.now(), transactions, null));
  }

  /** A device sends them, as after a start of its own. */
  public static void sendAsDevice(String deviceId, List<Transaction> transactions) {
    var origin = new Origin(deviceId, UUID.randomUUID().toString(), 1);
    publish(deviceId, TransactionBatch.of(origin, Instant.now(), transactions));
  }

  /** Waits until a report, of some range, has so many transactions. */
  public static void awaitCounted(String report, int transactions) {
    Patience.await()
        .atMost(TIMEOUT)
        .until(
            () -> {
              var answer = Callers.viewer().get("/api/v1/reports/" + report);
              return answer.statusCode() == 200
                  && answer.jsonPath().getInt("transactions") == transactions;
            });
  }

  private static void publish(String key, TransactionBatch batch) {
    TopicRecords.send(BatchJson.TOPIC, key, BatchJson.write(batch));
  }

  /** One use of a host from 10.1.1.1. */
  public static Transaction use(
      String at, @Nullable String user, String host, long uploaded, long downloaded) {
    return new Transaction(Instant.parse(at), user, "10.1.1.1", host, null, uploaded, downloaded);
  }
}
