package io.gnomon.discovery.usagecache.actor;

import io.gnomon.discovery.usagecache.block.SiteSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Orders of those who are held: the largest first, of equal ones that with the lowest id. */
public enum ActorOrder {
  TRANSACTIONS(0, SiteSums::transactions),
  TRAFFIC(0, (sums, row) -> sums.uploaded(row) + sums.downloaded(row)),
  UPLOADED(0, SiteSums::uploaded),
  DOWNLOADED(0, SiteSums::downloaded),
  FIRST_SEEN(6, SiteSums::first),
  LAST_SEEN(6, SiteSums::last);

  private static final Pattern SORT_KEY = Pattern.compile("-?\\d{1,20}(\\.\\d{1,6})?");
  private static final BigDecimal UNSIGNED_LIMIT = new BigDecimal(BigInteger.TWO.pow(Long.SIZE));

  /** Decimals of the unit in which the database sorts. */
  private final int decimals;

  private final Measure measure;

  ActorOrder(int decimals, Measure measure) {
    this.decimals = decimals;
    this.measure = measure;
  }

  /** Of two longs at most, neither negative: no more than an unsigned one. */
  private interface Measure {
    long of(SiteSums sums, int row);
  }

  Comparator<Integer> comparator(ActorSums of) {
    var sums = of.sums();
    return (a, b) -> {
      int order = Long.compareUnsigned(measure.of(sums, b), measure.of(sums, a));
      return order == 0 ? Long.compare(of.id(a), of.id(b)) : order;
    };
  }

  /**
   * What comes behind a place.
   *
   * @param last measure of the last one before it
   * @param id of the same
   */
  IntPredicate behind(ActorSums of, long last, long id) {
    var sums = of.sums();
    return row -> {
      int order = Long.compareUnsigned(measure.of(sums, row), last);
      return order < 0 || (order == 0 && of.id(row) > id);
    };
  }

  /**
   * What the database sorts by, which is the negative measure, as a measure; empty: no such key.
   */
  OptionalLong measure(String sortKey) {
    if (!SORT_KEY.matcher(sortKey).matches()) {
      return OptionalLong.empty();
    }
    var known = new BigDecimal(sortKey).negate().movePointRight(decimals);
    return known.signum() < 0 || known.scale() > 0 || known.compareTo(UNSIGNED_LIMIT) >= 0
        ? OptionalLong.empty()
        : OptionalLong.of(known.toBigInteger().longValue());
  }
}
