package io.gnomon.discovery.transaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transactions as one device or log source sent them. Device id, boot id and sequence come
 * together, from devices only.
 *
 * @param excluded how many transactions more there were, which were dropped as excluded; null: none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionBatch(
    String source,
    @Nullable String deviceId,
    @Nullable String bootId,
    @Nullable Long sequence,
    Instant receivedAt,
    List<Transaction> transactions,
    @Nullable Integer excluded) {

  /** The source of what devices send. */
  public static final String ENDPOINT_USERS = "endpoint-users";

  /** Which batch of which boot of which device. */
  public record Origin(String deviceId, String bootId, long sequence) {}

  /** A batch of a device. */
  public static TransactionBatch of(Origin origin, Instant now, List<Transaction> transactions) {
    return new TransactionBatch(
        ENDPOINT_USERS,
        origin.deviceId(),
        origin.bootId(),
        origin.sequence(),
        now,
        List.copyOf(transactions),
        null);
  }

  /** A copy with a number of transactions that were dropped. */
  public TransactionBatch withExcluded(int count) {
    return new TransactionBatch(
        source, deviceId, bootId, sequence, receivedAt, transactions, count == 0 ? null : count);
  }

  /** A copy with other transactions. */
  public TransactionBatch with(List<Transaction> others) {
    return new TransactionBatch(source, deviceId, bootId, sequence, receivedAt, others, excluded);
  }

  /** A copy as the only batch of another boot of its device. */
  public TransactionBatch withBoot(String otherBootId) {
    return new TransactionBatch(source, deviceId, otherBootId, 1L, receivedAt, transactions, null);
  }

  /** Where it came from; null for a log source. */
  @JsonIgnore
  public @Nullable Origin origin() {
    return deviceId == null || bootId == null || sequence == null
        ? null
        : new Origin(deviceId, bootId, sequence);
  }
}
