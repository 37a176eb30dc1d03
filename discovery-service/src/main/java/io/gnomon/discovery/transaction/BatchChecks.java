package io.gnomon.discovery.transaction;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.pseudonym.UserName;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of a batch besides its schema, so that counting it cannot fail. */
final class BatchChecks {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9]++([._-][a-z0-9]++)*+");
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern BOOT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int MAX_SOURCE_LENGTH = 100;
  private static final Duration MAX_AHEAD = Duration.ofDays(1);
  private static final Duration MAX_AGE = Duration.ofDays(3_660);

  private BatchChecks() {}

  /** The first thing wrong with it, whatever its transactions are; or null. */
  static @Nullable String fault(TransactionBatch batch) {
    if (batch.source() == null || batch.receivedAt() == null || batch.transactions() == null) {
      return "source, receivedAt and transactions are needed";
    }
    if (batch.source().length() > MAX_SOURCE_LENGTH || !SOURCE.matcher(batch.source()).matches()) {
      return "source is not an id";
    }
    if (batch.excluded() != null && batch.excluded() < 0) {
      return "excluded is negative";
    }
    return origin(batch);
  }

  private static @Nullable String origin(TransactionBatch batch) {
    var given =
        Stream.of(batch.deviceId(), batch.bootId(), batch.sequence()).filter(Objects::nonNull);
    var origin = batch.origin();
    if (origin == null) {
      return given.findAny().isEmpty() ? null : "deviceId, bootId and sequence come together";
    }
    boolean good =
        DEVICE.matcher(origin.deviceId()).matches()
            && BOOT.matcher(origin.bootId()).matches()
            && origin.sequence() >= 1;
    return good ? null : "deviceId, bootId or sequence is not acceptable";
  }

  /** The first thing wrong with one of its transactions, or null. */
  static @Nullable String fault(TransactionBatch batch, Transaction transaction) {
    if (transaction == null || transaction.at() == null || transaction.host() == null) {
      return "a transaction has no time or no host";
    }
    if (transaction.at().isAfter(batch.receivedAt().plus(MAX_AHEAD))
        || transaction.at().isBefore(batch.receivedAt().minus(MAX_AGE))) {
      return "the time of a transaction is out of bounds";
    }
    if (!isCanonical(transaction.host())) {
      return "a host is not canonical";
    }
    return details(transaction);
  }

  private static @Nullable String details(Transaction transaction) {
    if (transaction.user() != null && !UserName.isAcceptable(transaction.user())) {
      return "a user is not acceptable";
    }
    var address = transaction.ipAddress();
    if (address != null && IpAddress.parse(address).isEmpty()) {
      return "an IP address is invalid";
    }
    return transaction.uploaded() < 0 || transaction.downloaded() < 0 ? "bytes are negative" : null;
  }

  private static boolean isCanonical(String host) {
    return HostName.parse(host).filter(name -> name.value().equals(host)).isPresent();
  }
}
