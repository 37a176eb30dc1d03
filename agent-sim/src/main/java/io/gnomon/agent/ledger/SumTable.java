package io.gnomon.agent.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Sums by one key, kept in columns. */
final class SumTable<K> {

  private static final int COLUMNS = 3;

  private final Numbering<K> keys = new Numbering<>();
  private final Comparator<? super K> order;
  private long[] cells = new long[64 * COLUMNS];

  SumTable(Comparator<? super K> order) {
    this.order = order;
  }

  static SumTable<String> byText() {
    return new SumTable<>(Comparator.<String>naturalOrder());
  }

  /** Adds and returns the number of the key. */
  int add(K key, long transactions, long uploadedBytes, long downloadedBytes) {
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

  int add(K key, Sums sums) {
    return add(key, sums.transactions(), sums.uploadedBytes(), sums.downloadedBytes());
  }

  int size() {
    return keys.size();
  }

  /** The numbers of the keys in the order of the keys. */
  int[] sorted() {
    return IntStream.range(0, keys.size())
        .boxed()
        .sorted((a, b) -> order.compare(keys.value(a), keys.value(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** For each number the place of its key in the order of the keys. */
  int[] places() {
    var sorted = sorted();
    var places = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      places[sorted[i]] = i;
    }
    return places;
  }

  SortedMap<K, Sums> sums() {
    var sums = new TreeMap<K, Sums>(order);
    for (int i = 0; i < keys.size(); i++) {
      sums.put(keys.value(i), sums(i));
    }
    return sums;
  }

  Sums sums(int number) {
    var at = number * COLUMNS;
    return new Sums(cells[at], cells[at + 1], cells[at + 2]);
  }

  K key(int number) {
    return keys.value(number);
  }
}
