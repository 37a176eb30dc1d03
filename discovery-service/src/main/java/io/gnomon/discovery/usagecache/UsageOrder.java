package io.gnomon.discovery.usagecache;

import com.google.common.collect.Comparators;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Orders of rows: the largest first, of equal ones that with the lowest key. */
public enum UsageOrder {
  TRANSACTIONS(0, UsageRows::transactions),
  TRAFFIC(0, (rows, row) -> rows.uploaded(row) + rows.downloaded(row)),
  UPLOADED(0, UsageRows::uploaded),
  DOWNLOADED(0, UsageRows::downloaded),
  FIRST_SEEN(6, UsageRows::first),
  LAST_SEEN(6, UsageRows::last),
  USERS(0, UsageRows::users),
  IP_ADDRESSES(0, UsageRows::ipAddresses),
  DEVICES(0, UsageRows::devices);

  private static final Pattern SORT_KEY = Pattern.compile("-?\\d{1,20}(\\.\\d{1,6})?");
  private static final BigDecimal UNSIGNED_LIMIT = new BigDecimal(BigInteger.TWO.pow(Long.SIZE));

  /** Decimals of the unit in which the database sorts. */
  private final int decimals;

  private final Measure measure;

  UsageOrder(int decimals, Measure measure) {
    this.decimals = decimals;
    this.measure = measure;
  }

  /** Of two longs at most, neither negative: no more than an unsigned one. */
  private interface Measure {
    long of(UsageRows<?> rows, int row);
  }

  /**
   * The first rows, in this order.
   *
   * @param after only those behind that place
   */
  public <K extends Comparable<K>> List<Integer> first(
      UsageRows<K> rows, int count, @Nullable UsageCursor<K> after) {
    return IntStream.range(0, rows.size())
        .filter(row -> after == null || isBehind(rows, row, after))
        .boxed()
        .collect(Comparators.least(count, comparator(rows)));
  }

  private <K extends Comparable<K>> boolean isBehind(
      UsageRows<K> rows, int row, UsageCursor<K> place) {
    int order = Long.compareUnsigned(measure.of(rows, row), place.measure());
    return order < 0 || (order == 0 && rows.key(row).compareTo(place.key()) > 0);
  }

  private <K extends Comparable<K>> Comparator<Integer> comparator(UsageRows<K> rows) {
    return (a, b) -> {
      int order = Long.compareUnsigned(measure.of(rows, b), measure.of(rows, a));
      return order == 0 ? rows.key(a).compareTo(rows.key(b)) : order;
    };
  }

  /** What the database sorts the row by, which is the negative measure, as it writes it. */
  public String sortKey(UsageRows<?> rows, int row) {
    var unsigned = new BigInteger(Long.toUnsignedString(measure.of(rows, row)));
    return new BigDecimal(unsigned, decimals).negate().toPlainString();
  }

  /** The measure of a row that the database sorts by that; empty: no such key. */
  public OptionalLong measure(String sortKey) {
    if (!SORT_KEY.matcher(sortKey).matches()) {
      return OptionalLong.empty();
    }
    var known = new BigDecimal(sortKey).negate().movePointRight(decimals);
    return known.signum() < 0 || known.scale() > 0 || known.compareTo(UNSIGNED_LIMIT) >= 0
        ? OptionalLong.empty()
        : OptionalLong.of(known.toBigInteger().longValue());
  }
}
