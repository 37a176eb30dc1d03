package io.gnomon.agent.ledger;

import io.gnomon.agent.telemetry.Transaction;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums by one text, kept in columns. */
final class SumTable {

  private static final int COLUMNS = 3;

  private final Numbering keys = new Numbering();
  private long[] cells = new long[64 * COLUMNS];

  /** Adds one and returns the number of its key. */
  int add(String key, Transaction transaction) {
    var number = keys.number(key);
    var at = number * COLUMNS;
    if (at >= cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    cells[at]++;
    cells[at + 1] += transaction.uploadedBytes();
    cells[at + 2] += transaction.downloadedBytes();
    return number;
  }

  int size() {
    return keys.size();
  }

  SortedMap<String, Sums> sums() {
    var sums = new TreeMap<String, Sums>();
    for (int i = 0; i < keys.size(); i++) {
      sums.put(keys.text(i), sums(i));
    }
    return sums;
  }

  Sums sums(int number) {
    var at = number * COLUMNS;
    return new Sums(cells[at], cells[at + 1], cells[at + 2]);
  }

  String key(int number) {
    return keys.text(number);
  }
}
