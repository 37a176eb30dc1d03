package io.gnomon.e2e.fuzz;

import java.util.List;
import java.util.Random;

/** What is left to chance, repeatable by its seed. */
record Chance(Random random) {

  static Chance of(long seed) {
    return new Chance(new Random(seed));
  }

  /** True in so many of a hundred cases. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
