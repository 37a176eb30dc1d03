package io.gnomon.discovery.exclusion;

import java.util.Map;
import java.util.TreeMap;

/**
 * The version of the orders to exclude and to erase; the people behind names and groups have
 * another.
 */
public record ExclusionVersion(Map<String, Long> orders) {

  private static final String PEOPLE = "people";

  public ExclusionVersion {
    var without = new TreeMap<>(orders);
    without.remove(PEOPLE);
    orders = Map.copyOf(without);
  }
}
