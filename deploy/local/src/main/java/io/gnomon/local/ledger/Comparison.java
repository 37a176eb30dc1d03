package io.gnomon.local.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was done and what was reported, row by row. Each side may come in any order and in parts,
 * which are added up. A row takes an estimated 250 bytes with its key: 100 MB for 100,000 devices
 * with their users and addresses.
 */
public final class Comparison {

  /** The key of the only row of {@link Dimension#TOTAL}. */
  public static final String ALL = "all days";

  private final Map<Dimension, Map<String, Row>> dimensions = new EnumMap<>(Dimension.class);

  /** Adds what the devices did. */
  public void did(Dimension dimension, String key, long... values) {
    Row.add(row(dimension, key).did, values, 1);
  }

  /** Adds what the devices did and dropped, so that it will never be reported. */
  public void dropped(Dimension dimension, String key, long... values) {
    row(dimension, key).addDropped(values);
  }

  /** Adds what the devices did and may have been reported, or not. */
  public void uncertain(Dimension dimension, String key, long... values) {
    row(dimension, key).addUncertain(values);
  }

  /** Adds what a service reports. */
  public void reported(Dimension dimension, String key, long... values) {
    Row.add(row(dimension, key).reported, values, 1);
  }

  /** Removes what services reported, so that they can be asked again. */
  public void clearReported() {
    dimensions.values().forEach(rows -> rows.values().forEach(row -> Arrays.fill(row.reported, 0)));
  }

  /** Leaves out what an earlier comparison contained. */
  public void minus(Comparison earlier) {
    earlier.dimensions.forEach(
        (dimension, rows) -> {
          if (dimension.isSum()) {
            rows.forEach((key, row) -> row(dimension, key).minus(row, dimension.sums()));
          }
        });
  }

  /**
   * Compares every value.
   *
   * @param limit how many differences are named
   */
  public ComparisonResult result(int limit) {
    var finding = new DifferenceCollector(limit);
    var sizes = new TreeMap<Dimension, Integer>();
    dimensions.forEach(
        (dimension, rows) -> {
          sizes.put(dimension, rows.size());
          rows.keySet().stream()
              .sorted()
              .forEach(key -> finding.compare(dimension, key, row(dimension, key)));
        });
    var total = find(Dimension.TOTAL, ALL);
    return new ComparisonResult(
        sizes,
        finding.count,
        finding.named,
        total == null ? List.of(0L, 0L, 0L) : Arrays.stream(total.did).boxed().toList(),
        total == null ? 0 : total.dropped(0),
        total == null ? 0 : total.uncertain(0),
        sum(Dimension.ATTEMPTS),
        finding.mayStillArrive);
  }

  private long sum(Dimension dimension) {
    return dimensions.getOrDefault(dimension, Map.of()).values().stream()
        .mapToLong(row -> row.did(0))
        .sum();
  }

  private @Nullable Row find(Dimension dimension, String key) {
    return dimensions.getOrDefault(dimension, Map.of()).get(key);
  }

  private Row row(Dimension dimension, String key) {
    return dimensions
        .computeIfAbsent(dimension, d -> new HashMap<>())
        .computeIfAbsent(key, k -> new Row(dimension.measures().size()));
  }

  private static final class DifferenceCollector {
    private final int limit;
    private final List<Difference> named = new ArrayList<>();
    private long count;
    private boolean mayStillArrive = true;

    DifferenceCollector(int limit) {
      this.limit = limit;
    }

    void compare(Dimension dimension, String key, Row row) {
      for (int i = 0; i < row.did.length; i++) {
        if (row.reported(i) < row.min(i) || row.reported(i) > row.max(i)) {
          add(difference(dimension, key, row, i));
        }
      }
    }

    private void add(Difference difference) {
      count++;
      mayStillArrive &= difference.mayStillArrive();
      if (named.size() < limit) {
        named.add(difference);
      }
    }

    private static Difference difference(Dimension dimension, String key, Row row, int i) {
      return new Difference(
          dimension,
          key,
          dimension.measures().get(i),
          row.did(i),
          row.dropped(i),
          row.uncertain(i),
          row.reported(i));
    }
  }
}
