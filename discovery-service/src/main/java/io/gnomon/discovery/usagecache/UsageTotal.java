package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usagecache.block.SiteSums;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
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

  static UsageTotal of(Collection<UsagePart> parts) {
    var first = parts.stream().mapToLong(UsagePart::firstAt).min();
    var last = parts.stream().mapToLong(UsagePart::lastAt).max();
    return new UsageTotal(
        parts.size(),
        parts.stream().mapToLong(UsagePart::transactions).sum(),
        sum(parts, UsagePart::uploaded),
        sum(parts, UsagePart::downloaded),
        first.isPresent() ? at(first.getAsLong()) : null,
        last.isPresent() ? at(last.getAsLong()) : null);
  }

  /** Of so many rows. */
  public static UsageTotal of(SiteSums sums, int rows) {
    return new UsageTotal(
        rows,
        IntStream.range(0, rows).mapToLong(sums::transactions).sum(),
        sum(rows, sums::uploaded),
        sum(rows, sums::downloaded),
        rows == 0 ? null : at(IntStream.range(0, rows).mapToLong(sums::first).min().getAsLong()),
        rows == 0 ? null : at(IntStream.range(0, rows).mapToLong(sums::last).max().getAsLong()));
  }

  private static BigDecimal sum(int rows, IntToLongFunction column) {
    return IntStream.range(0, rows)
        .mapToObj(row -> BigDecimal.valueOf(column.applyAsLong(row)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Of many parts, which may be more than a long. */
  private static BigDecimal sum(Collection<UsagePart> parts, ToLongFunction<UsagePart> column) {
    return parts.stream()
        .map(part -> BigDecimal.valueOf(column.applyAsLong(part)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
