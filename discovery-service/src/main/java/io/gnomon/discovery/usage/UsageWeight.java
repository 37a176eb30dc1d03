package io.gnomon.discovery.usage;

import io.gnomon.discovery.transaction.Transaction;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much memory it takes to count transactions together, estimated generously: what is read, the
 * sums with their keys, the parameters of the statements. A name that was not there before costs
 * more, since it is looked up and stored.
 */
public final class UsageWeight {

  private static final int TRANSACTION_BYTES = 1_100;
  private static final int NAME_BYTES = 400;

  /** A name is in the transaction, in the parameters, and in what comes back. */
  private static final int BYTES_PER_NAME_CHARACTER = 8;

  private static final int BYTES_PER_CHARACTER = 2;

  private final Set<String> names = new HashSet<>();
  private long bytes;

  /** Adds a transaction, of that device if it is one's. */
  public void add(@Nullable String deviceId, Transaction transaction) {
    bytes += TRANSACTION_BYTES;
    addName(deviceId);
    addName(transaction.host());
    addName(transaction.user());
    addName(transaction.ipAddress());
    var path = transaction.path();
    addBytes(path == null ? 0 : (long) path.length() * BYTES_PER_CHARACTER);
  }

  private void addName(@Nullable String name) {
    if (name != null && names.add(name)) {
      addBytes(NAME_BYTES + (long) name.length() * BYTES_PER_NAME_CHARACTER);
    }
  }

  /** Adds what else is held until they are counted. */
  public void addBytes(long count) {
    bytes += count;
  }

  public long bytes() {
    return bytes;
  }
}
