package io.gnomon.local.fleet;

import java.util.LinkedHashMap;
import java.util.Map;

/** Divides devices among departments by their shares, without a remainder. */
final class DepartmentShares {

  private DepartmentShares() {}

  static Map<String, Integer> of(int devices, Map<String, Integer> shares) {
    var all = shares.values().stream().mapToLong(Integer::longValue).sum();
    var divided = new LinkedHashMap<String, Integer>();
    long sum = 0;
    long given = 0;
    for (var share : shares.entrySet()) {
      sum += share.getValue();
      var until = devices * sum / all;
      divided.put(share.getKey(), (int) (until - given));
      given = until;
    }
    return divided;
  }
}
