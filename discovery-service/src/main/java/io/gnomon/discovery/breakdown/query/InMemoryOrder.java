package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.usagecache.UsageCursor;
import io.gnomon.discovery.usagecache.UsageOrder;
import io.gnomon.discovery.usagecache.UsageRows;
import io.gnomon.kit.list.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds windows in what is in memory, as the database would. Empty where only the database knows
 * the order, as of names in the catalog, or says what is wrong with a cursor.
 */
final class InMemoryOrder {

  private InMemoryOrder() {}

  /**
   * The slices of a window.
   *
   * @param key reads what identifies a row; empty: it is none
   */
  static <K extends Comparable<K>> Optional<List<Slice>> slices(
      UsageRows<K> rows, SliceWindow window, Function<String, Optional<K>> key) {
    return order(window.order())
        .flatMap(
            order ->
                first(rows, window, window.limit(), key)
                    .map(found -> found.stream().map(row -> slice(rows, row, order)).toList()));
  }

  /** All slices, read one by one. */
  static <K extends Comparable<K>> Optional<Stream<Slice>> all(
      UsageRows<K> rows, SliceOrder order) {
    return order(order)
        .map(
            known ->
                known.first(rows, rows.size(), null).stream().map(row -> slice(rows, row, known)));
  }

  /** The first rows from where a window begins. */
  static <K extends Comparable<K>> Optional<List<Integer>> first(
      UsageRows<K> rows, SliceWindow window, int count, Function<String, Optional<K>> key) {
    var after = window.after();
    return order(window.order())
        .flatMap(
            order ->
                after == null
                    ? Optional.of(order.first(rows, count, null))
                    : place(order, after, key).map(place -> order.first(rows, count, place)));
  }

  private static <K extends Comparable<K>> Optional<UsageCursor<K>> place(
      UsageOrder order, Cursor after, Function<String, Optional<K>> key) {
    var measure = order.measure(after.key(0));
    return measure.isEmpty()
        ? Optional.empty()
        : key.apply(after.key(1)).map(known -> new UsageCursor<>(measure.getAsLong(), known));
  }

  private static Slice slice(UsageRows<?> rows, int row, UsageOrder order) {
    return new Slice(
        rows.key(row).toString(),
        order.sortKey(rows, row),
        UsageMeasures.of(
            rows.transactions(row),
            BigDecimal.valueOf(rows.uploaded(row)),
            BigDecimal.valueOf(rows.downloaded(row)),
            at(rows.first(row)),
            at(rows.last(row))));
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static Optional<UsageOrder> order(SliceOrder order) {
    return switch (order) {
      case TRAFFIC -> Optional.of(UsageOrder.TRAFFIC);
      case TRANSACTIONS -> Optional.of(UsageOrder.TRANSACTIONS);
      case UPLOADED -> Optional.of(UsageOrder.UPLOADED);
      case DOWNLOADED -> Optional.of(UsageOrder.DOWNLOADED);
      case FIRST_SEEN -> Optional.of(UsageOrder.FIRST_SEEN);
      case LAST_SEEN -> Optional.of(UsageOrder.LAST_SEEN);
      case USERS -> Optional.of(UsageOrder.USERS);
      case IP_ADDRESSES -> Optional.of(UsageOrder.IP_ADDRESSES);
      case DEVICES -> Optional.of(UsageOrder.DEVICES);
      default -> Optional.empty();
    };
  }
}
