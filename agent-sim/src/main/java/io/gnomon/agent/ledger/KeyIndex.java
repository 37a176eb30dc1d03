package io.gnomon.agent.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers keys from 0, in the order of their first appearance, so that sets of keys are bit sets.
 */
public final class KeyIndex<T> {

  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> keys = new ArrayList<>();

  /** The number of a key, which is added where it is new. */
  public int number(T key) {
    var known = numbers.get(key);
    if (known != null) {
      return known;
    }
    keys.add(key);
    numbers.put(key, keys.size() - 1);
    return keys.size() - 1;
  }

  /** The key with that number. */
  public T key(int number) {
    return keys.get(number);
  }

  /** How many keys there are. */
  public int size() {
    return keys.size();
  }
}
