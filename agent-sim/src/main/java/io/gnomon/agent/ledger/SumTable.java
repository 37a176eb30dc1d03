package io.gnomon.agent.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sums by one key. */
public final class SumTable<K> {

  private static final int COLUMNS = 3;

  private final KeyIndex<K> keys = new KeyIndex<>();
  private final Comparator<? super K> order;
  private long[] cells = new long[64 * COLUMNS];

  public SumTable(Comparator<? super K> order) {
    this.order = order;
  }

  /** A table whose keys are texts. */
  public static SumTable<String> byText() {
    return new SumTable<>(Comparator.<String>naturalOrder());
  }

  /** Adds to the sums of a key and returns its number. */
  public int add(K key, long transactions, long uploadedBytes, long downloadedBytes) {
    var number = keys.number(key);
    var at = number * COLUMNS;
    if (at >= cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    cells[at] += transactions;
    cells[at + 1] += uploadedBytes;
    cells[at + 2] += downloadedBytes;
    return number;
  }

  /** Adds to the sums of a key and returns its number. */
  public int add(K key, Sums sums) {
    return add(key, sums.transactions(), sums.uploadedBytes(), sums.downloadedBytes());
  }

  /** How many keys there are. */
  public int size() {
    return keys.size();
  }

  /** The numbers of the keys in the order of the keys. */
  public int[] sorted() {
    return IntStream.range(0, keys.size())
        .boxed()
        .sorted((a, b) -> order.compare(keys.key(a), keys.key(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** For each number the rank of its key in the order of the keys. */
  public int[] ranks() {
    var sorted = sorted();
    var ranks = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      ranks[sorted[i]] = i;
    }
    return ranks;
  }

  /** The sums by key. */
  public SortedMap<K, Sums> sums() {
    var sums = new TreeMap<K, Sums>(order);
    for (int i = 0; i < keys.size(); i++) {
      sums.put(keys.key(i), sums(i));
    }
    return sums;
  }

  /** The sums of the key with that number. */
  public Sums sums(int number) {
    var at = number * COLUMNS;
    return new Sums(cells[at], cells[at + 1], cells[at + 2]);
  }

  /** The key with that number. */
  public K key(int number) {
    return keys.key(number);
  }
}
