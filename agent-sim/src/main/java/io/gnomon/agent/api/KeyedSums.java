package io.gnomon.agent.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.ledger.Sums;
import java.util.List;
import java.util.SortedMap;

/** The sums of one day or host. */
record KeyedSums(String key, @JsonUnwrapped Sums sums) {

  static List<KeyedSums> of(SortedMap<String, Sums> sums) {
    return sums.entrySet().stream().map(e -> new KeyedSums(e.getKey(), e.getValue())).toList();
  }
}
