package io.gnomon.discovery.exclusion;

import java.util.Map;
import java.util.TreeMap;

/** Of the orders to exclude and to erase; which people are meant by a name or a group is apart. */
public record ExclusionVersion(Map<String, Long> orders) {

  private static final String PEOPLE = "people";

  public ExclusionVersion {
    var without = new TreeMap<>(orders);
    without.remove(PEOPLE);
    orders = Map.copyOf(without);
  }
}
