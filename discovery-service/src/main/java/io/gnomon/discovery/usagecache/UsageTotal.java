package io.gnomon.discovery.usagecache;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What parts add up to.
 *
 * @param parts how many
 * @param firstAt null where there are none, as is {@code lastAt}
 */
public record UsageTotal(
    long parts,
    long transactions,
    BigDecimal uploaded,
    BigDecimal downloaded,
    @Nullable Instant firstAt,
    @Nullable Instant lastAt) {

  public static UsageTotal of(UsageRows<?> rows) {
    int size = rows.size();
    return new UsageTotal(
        size,
        IntStream.range(0, size).mapToLong(rows::transactions).sum(),
        sum(size, rows::uploaded),
        sum(size, rows::downloaded),
        size == 0 ? null : at(IntStream.range(0, size).mapToLong(rows::first).min().getAsLong()),
        size == 0 ? null : at(IntStream.range(0, size).mapToLong(rows::last).max().getAsLong()));
  }

  /** Of many parts, which may be more than a long. */
  private static BigDecimal sum(int size, IntToLongFunction column) {
    return IntStream.range(0, size)
        .mapToObj(row -> BigDecimal.valueOf(column.applyAsLong(row)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
