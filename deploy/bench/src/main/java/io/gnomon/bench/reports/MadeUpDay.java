package io.gnomon.bench.reports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A day of usage, the same for the same size and day: each user has thirty sites, and some sites
 * have many more users than others.
 */
final class MadeUpDay {

  private static final int SITES_PER_USER = 30;
  private static final int MAX_BYTES = 2_000_000;
  private static final int MAX_TRANSACTIONS = 40;
  private static final int USERS_PER_ADDRESS = 2;

  /** What an actor did on a site; the site as a whole has no actor. */
  record Key(long site, long actor) {}

  private record Use(long transactions, long uploaded, long downloaded) {}

  /** What it adds up to. */
  static final class Sum {
    long transactions;
    long uploaded;
    long downloaded;

    private void add(Use use) {
      transactions += use.transactions();
      uploaded += use.uploaded();
      downloaded += use.downloaded();
    }
  }

  private final Map<UsageTable, Map<Key, Sum>> sums = new EnumMap<>(UsageTable.class);

  /**
   * The usage of one day.
   *
   * @param sites their ids
   * @param people ids of those who use, by table
   */
  MadeUpDay(UsageSize size, long[] sites, Map<UsageTable, long[]> people, LocalDate day) {
    for (var table : UsageTable.values()) {
      sums.put(table, new HashMap<>());
    }
    var random = new SplittableRandom(day.toEpochDay());
    for (int i = 0; i < size.usesPerDay(); i++) {
      int user = random.nextInt(size.users);
      long site = sites[site(user, random.nextInt(SITES_PER_USER), sites.length)];
      int address = (user + random.nextInt(USERS_PER_ADDRESS)) / USERS_PER_ADDRESS;
      var use =
          new Use(
              1 + random.nextInt(MAX_TRANSACTIONS),
              random.nextInt(MAX_BYTES),
              random.nextInt(MAX_BYTES));
      add(UsageTable.SITE, new Key(site, 0), use);
      add(UsageTable.USER, new Key(site, id(people, UsageTable.USER, user)), use);
      add(UsageTable.IP_ADDRESS, new Key(site, id(people, UsageTable.IP_ADDRESS, address)), use);
      add(UsageTable.DEVICE, new Key(site, id(people, UsageTable.DEVICE, user)), use);
    }
  }

  private static long id(Map<UsageTable, long[]> people, UsageTable table, int number) {
    return Objects.requireNonNull(people.get(table))[number];
  }

  private static int site(int user, int choice, int sites) {
    double place = new SplittableRandom((long) user * SITES_PER_USER + choice).nextDouble();
    return (int) (sites * place * place * place);
  }

  private void add(UsageTable table, Key key, Use use) {
    rows(table).computeIfAbsent(key, same -> new Sum()).add(use);
  }

  Map<Key, Sum> rows(UsageTable table) {
    return Objects.requireNonNull(sums.get(table));
  }
}
