package io.gnomon.discovery.usagecache;

import io.gnomon.kit.database.SqlArray;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The apps, the uncatalogued domains, or the sites of an app, of a range of days: keys are ASCII.
 */
public final class UsageParts implements UsageRows<String> {

  /**
   * A row for each, with the columns that are added up and counted from rows of usage elsewhere.
   * Its parameters are {@link #columns}.
   */
  public static final String SQL =
      """
      select key collate "C" as key, transactions, uploaded, downloaded, timestamptz 'epoch' + first * interval '1 microsecond' as first_at,
        timestamptz 'epoch' + last * interval '1 microsecond' as last_at, users, ip_addresses, devices, hosts
      from unnest(?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
        as held (key, transactions, uploaded, downloaded, first, last, users, ip_addresses, devices, hosts)
      """;

  /** Their keys alone; the parameter is the first of {@link #columns}. */
  public static final String KEYS_SQL =
      "select key collate \"C\" as key from unnest(?::text[]) as held (key)";

  /** With its places in a list and a map; its key is elsewhere too. */
  private static final int PART_BYTES = 160;

  private final Map<String, UsagePart> parts = new HashMap<>();
  private final List<UsagePart> all;
  private final UsageTotal total;

  public UsageParts(List<UsagePart> all) {
    this.all = List.copyOf(all);
    all.forEach(part -> parts.put(part.key(), part));
    total = UsageTotal.of(this);
  }

  /** Of the SQL. */
  public List<SqlArray> columns() {
    return List.of(
        keyColumn(),
        longs(UsagePart::transactions),
        longs(UsagePart::uploaded),
        longs(UsagePart::downloaded),
        longs(UsagePart::firstAt),
        longs(UsagePart::lastAt),
        longs(part -> part.actors().users()),
        longs(part -> part.actors().ipAddresses()),
        longs(part -> part.actors().devices()),
        longs(UsagePart::hosts));
  }

  /** The first of the columns. */
  public SqlArray keyColumn() {
    return SqlArray.texts(all.stream().map(UsagePart::key).toList());
  }

  private SqlArray longs(Function<UsagePart, Long> column) {
    return SqlArray.longs(all.stream().map(column).toList());
  }

  /** The same key as it is held here, where it is: what is kept beside these has it once. */
  public String held(String key) {
    var part = parts.get(key);
    return part == null ? key : part.key();
  }

  /** Those with these keys. */
  public UsageParts of(Collection<String> keys) {
    return new UsageParts(keys.stream().map(parts::get).filter(Objects::nonNull).toList());
  }

  @Override
  public int size() {
    return all.size();
  }

  @Override
  public String key(int row) {
    return all.get(row).key();
  }

  @Override
  public long transactions(int row) {
    return all.get(row).transactions();
  }

  @Override
  public long uploaded(int row) {
    return all.get(row).uploaded();
  }

  @Override
  public long downloaded(int row) {
    return all.get(row).downloaded();
  }

  @Override
  public long first(int row) {
    return all.get(row).firstAt();
  }

  @Override
  public long last(int row) {
    return all.get(row).lastAt();
  }

  @Override
  public long users(int row) {
    return all.get(row).actors().users();
  }

  @Override
  public long ipAddresses(int row) {
    return all.get(row).actors().ipAddresses();
  }

  @Override
  public long devices(int row) {
    return all.get(row).actors().devices();
  }

  public Set<String> keys() {
    return parts.keySet();
  }

  /** What all of them add up to. */
  public UsageTotal total() {
    return total;
  }

  /** The part of that key, if it was used. */
  public Optional<UsagePart> find(String key) {
    return Optional.ofNullable(parts.get(key));
  }

  /** How many different ones used it; none where there is no such part. */
  public ActorCounts actors(String key) {
    var part = parts.get(key);
    return part == null ? ActorCounts.NONE : part.actors();
  }

  /** How many hosts of it were used; none where there is no such part. */
  public long hosts(String key) {
    var part = parts.get(key);
    return part == null ? 0 : part.hosts();
  }

  public long bytes() {
    return (long) PART_BYTES * parts.size();
  }
}
