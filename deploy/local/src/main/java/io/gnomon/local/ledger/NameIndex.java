package io.gnomon.local.ledger;

import java.util.HashMap;
import java.util.Map;

/** Numbers names, so that a set of names is a set of bits. */
final class NameIndex {

  private final Map<String, Integer> numbers = new HashMap<>();

  int of(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }
}
