package io.gnomon.kit.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An array as a parameter of a statement, for {@code = any(?)} and {@code unnest(?::text[])}.
 *
 * @param type PostgreSQL's name of the type of its elements
 */
public record SqlArray(String type, @Nullable Object[] values) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SqlArray that
        && type.equals(that.type)
        && Arrays.deepEquals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.deepHashCode(values);
  }

  public static SqlArray texts(Collection<? extends @Nullable String> values) {
    return new SqlArray("text", values.toArray());
  }

  public static SqlArray longs(Collection<? extends @Nullable Long> values) {
    return new SqlArray("bigint", values.toArray());
  }

  public static SqlArray ints(Collection<? extends @Nullable Integer> values) {
    return new SqlArray("integer", values.toArray());
  }

  public static SqlArray numerics(Collection<? extends @Nullable BigDecimal> values) {
    return new SqlArray("numeric", values.toArray());
  }

  public static SqlArray booleans(Collection<? extends @Nullable Boolean> values) {
    return new SqlArray("boolean", values.toArray());
  }

  public static SqlArray uuids(Collection<? extends @Nullable UUID> values) {
    return new SqlArray("uuid", values.toArray());
  }

  /** {@code bytea[]}; the driver wants to know by the array's type that its elements are bytes. */
  public static SqlArray bytes(Collection<byte[]> values) {
    return new SqlArray("bytea", values.toArray(byte[][]::new));
  }

  public static SqlArray dates(Collection<? extends @Nullable LocalDate> values) {
    return new SqlArray("date", values.stream().map(SqlArray::text).toArray());
  }

  public static SqlArray timestamps(Collection<? extends @Nullable Instant> values) {
    return new SqlArray("timestamptz", values.stream().map(SqlArray::utc).toArray());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String utc(@Nullable Instant value) {
    return value == null ? null : value.atOffset(ZoneOffset.UTC).toString();
  }
}
