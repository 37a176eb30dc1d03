package io.gnomon.matching.pseudonym;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Remembers some pseudonyms. For one thread. */
final class CachedPseudonyms implements UnaryOperator<String> {

  private static final int MAX_REMEMBERED = 50_000;

  private final UnaryOperator<String> pseudonym;
  private final Map<String, String> known = new HashMap<>();

  CachedPseudonyms(UnaryOperator<String> pseudonym) {
    this.pseudonym = pseudonym;
  }

  @Override
  public String apply(String name) {
    if (known.size() >= MAX_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(name, pseudonym);
  }
}
