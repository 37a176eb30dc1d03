package io.gnomon.discovery.usagecache;

import io.gnomon.kit.database.SqlArray;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The apps, or the uncatalogued domains, of a range of days. */
public final class UsageParts {

  /**
   * A row for each, with the columns that are added up and counted from rows of usage elsewhere.
   * Its parameters are {@link #columns}.
   */
  public static final String SQL =
      """
      select key collate "C" as key, transactions, uploaded, downloaded, timestamptz 'epoch' + first * interval '1 microsecond' as first_at,
        timestamptz 'epoch' + last * interval '1 microsecond' as last_at, users, ip_addresses, devices
      from unnest(?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
        as held (key, transactions, uploaded, downloaded, first, last, users, ip_addresses, devices)
      """;

  /** Their keys alone; the parameter is the first of {@link #columns}. */
  public static final String KEYS_SQL =
      "select key collate \"C\" as key from unnest(?::text[]) as held (key)";

  private static final int PART_BYTES = 400;

  private final Map<String, UsagePart> parts = new HashMap<>();
  private final List<UsagePart> all;
  private final List<SqlArray> columns;
  private final UsageTotal total;

  UsageParts(List<UsagePart> all) {
    this.all = List.copyOf(all);
    all.forEach(part -> parts.put(part.key(), part));
    total = UsageTotal.of(all);
    columns =
        List.of(
            SqlArray.texts(all.stream().map(UsagePart::key).toList()),
            longs(all, UsagePart::transactions),
            longs(all, UsagePart::uploaded),
            longs(all, UsagePart::downloaded),
            longs(all, UsagePart::firstAt),
            longs(all, UsagePart::lastAt),
            longs(all, part -> part.actors().users()),
            longs(all, part -> part.actors().ipAddresses()),
            longs(all, part -> part.actors().devices()));
  }

  private static SqlArray longs(List<UsagePart> all, Function<UsagePart, Long> column) {
    return SqlArray.longs(all.stream().map(column).toList());
  }

  public List<SqlArray> columns() {
    return columns;
  }

  /** The first of them in an order. */
  public UsageParts first(Comparator<UsagePart> order, int count) {
    return new UsageParts(all.stream().sorted(order).limit(count).toList());
  }

  public int size() {
    return all.size();
  }

  public Set<String> keys() {
    return parts.keySet();
  }

  /** What all of them add up to. */
  public UsageTotal total() {
    return total;
  }

  /** The part of that key, if anybody used it. */
  public Optional<UsagePart> find(String key) {
    return Optional.ofNullable(parts.get(key));
  }

  /** How many different ones used it; none where there is no such part. */
  public ActorCounts actors(String key) {
    var part = parts.get(key);
    return part == null ? ActorCounts.NONE : part.actors();
  }

  long bytes() {
    return (long) PART_BYTES * parts.size();
  }
}
