package io.gnomon.discovery.exclusion;

import io.gnomon.discovery.transaction.Transaction;
import java.time.Instant;
import java.util.function.Function;

/**
 * Says of transactions of one sender whether they are to be dropped, by what holds at one moment.
 * For one thread.
 */
public final class ExclusionFilter {

  private final ExclusionMatcher matcher;
  private final boolean wholeSender;
  private final Function<String, Instant> erasedAt;
  private final Instant receivedAt;

  /**
   * Of a sender.
   *
   * @param wholeSender whether all of the sender is excluded
   * @param erasedAt when the name of a user was erased
   * @param receivedAt when the transactions were taken
   */
  ExclusionFilter(
      ExclusionMatcher matcher,
      boolean wholeSender,
      Function<String, Instant> erasedAt,
      Instant receivedAt) {
    this.matcher = matcher;
    this.wholeSender = wholeSender;
    this.erasedAt = erasedAt;
    this.receivedAt = receivedAt;
  }

  /** Whether nothing of it is to be kept. */
  public boolean excludes(Transaction transaction) {
    return wholeSender
        || matcher.excludes(transaction.user(), transaction.ipAddress())
        || isOfErased(transaction);
  }

  /** Whether it was used, or reported, before its user was erased. */
  private boolean isOfErased(Transaction transaction) {
    if (transaction.user() == null) {
      return false;
    }
    var erased = erasedAt.apply(transaction.user());
    return !transaction.at().isAfter(erased) || !receivedAt.isAfter(erased);
  }
}
