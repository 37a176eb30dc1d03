package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usagecache.days.IdIndex;
import io.gnomon.discovery.usagecache.days.SiteSums;
import io.gnomon.kit.database.SqlArray;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What users, IP addresses or devices add up to, each in a row. */
public final class ActorSums implements UsageRows<Long> {

  /**
   * A row for each, with the columns that are added up from rows of usage elsewhere. Its parameters
   * are {@link #columns}.
   */
  public static final String SQL =
      """
      select key, transactions, uploaded, downloaded, timestamptz 'epoch' + first * interval '1 microsecond' as first_at,
        timestamptz 'epoch' + last * interval '1 microsecond' as last_at
      from unnest(?::bigint[], ?::numeric[], ?::numeric[], ?::numeric[], ?::bigint[], ?::bigint[])
        as held (key, transactions, uploaded, downloaded, first, last)
      """;

  /** Their ids alone; the parameter is the first of {@link #columns}. */
  public static final String KEYS_SQL = "select key from unnest(?::bigint[]) as held (key)";

  static final ActorSums NONE = new ActorSums(new long[0], new SiteSums(0));

  /** About what one of them takes. */
  static final int ROW_BYTES = 48;

  private final long[] ids;
  private final SiteSums sums;
  private final UsageTotal total;

  private ActorSums(long[] ids, SiteSums sums) {
    this.ids = ids;
    this.sums = sums;
    this.total = UsageTotal.of(this);
  }

  /**
   * Those whose ids have numbers.
   *
   * @param sums by number
   */
  static ActorSums of(IdIndex numbers, SiteSums sums) {
    return new ActorSums(IntStream.range(0, numbers.size()).mapToLong(numbers::id).toArray(), sums);
  }

  /** Fails with an {@link ArithmeticException} where a sum is no long any more. */
  ActorSums plus(ActorSums other) {
    var numbers = new IdIndex();
    LongStream.concat(Arrays.stream(ids), Arrays.stream(other.ids)).forEach(numbers::of);
    var both = new SiteSums(numbers.size());
    for (var each : List.of(this, other)) {
      for (int row = 0; row < each.size(); row++) {
        both.add(numbers.of(each.ids[row]), each.sums, row);
      }
    }
    return of(numbers, both);
  }

  @Override
  public int size() {
    return ids.length;
  }

  @Override
  public Long key(int row) {
    return ids[row];
  }

  @Override
  public long transactions(int row) {
    return sums.transactions(row);
  }

  @Override
  public long uploaded(int row) {
    return sums.uploaded(row);
  }

  @Override
  public long downloaded(int row) {
    return sums.downloaded(row);
  }

  @Override
  public long first(int row) {
    return sums.first(row);
  }

  @Override
  public long last(int row) {
    return sums.last(row);
  }

  @Override
  public long users(int row) {
    return 0;
  }

  @Override
  public long ipAddresses(int row) {
    return 0;
  }

  @Override
  public long devices(int row) {
    return 0;
  }

  /** What all of them add up to. */
  public UsageTotal total() {
    return total;
  }

  /** Some of them. */
  public ActorSums of(List<Integer> rows) {
    var some = new SiteSums(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      some.add(row, sums, rows.get(row));
    }
    return new ActorSums(rows.stream().mapToLong(row -> ids[row]).toArray(), some);
  }

  /** Of the SQL. */
  public List<SqlArray> columns() {
    return List.of(
        column(row -> ids[row]),
        column(sums::transactions),
        column(sums::uploaded),
        column(sums::downloaded),
        column(sums::first),
        column(sums::last));
  }

  /** The first of the columns. */
  public List<SqlArray> keys() {
    return Collections.singletonList(column(row -> ids[row]));
  }

  private SqlArray column(IntToLongFunction value) {
    return SqlArray.longs(IntStream.range(0, size()).mapToObj(value::applyAsLong).toList());
  }

  long bytes() {
    return (long) ROW_BYTES * ids.length;
  }
}
