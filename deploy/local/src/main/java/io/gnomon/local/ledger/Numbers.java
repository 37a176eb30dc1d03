package io.gnomon.local.ledger;

import java.util.HashMap;
import java.util.Map;

/** Gives each name a number, so that who was seen somewhere is a set of bits. */
final class Numbers {

  private final Map<String, Integer> numbers = new HashMap<>();

  int of(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }
}
