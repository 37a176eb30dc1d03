package io.gnomon.discovery.exclusion;

import io.gnomon.matching.pseudonym.UserNameHash;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** When the names of users were erased, of those that were. */
public final class ErasedNames {

  /** No name was erased. */
  public static final ErasedNames NONE = new ErasedNames(new byte[] {0}, Map.of());

  /** What one lookup remembers: names come again and again. */
  private static final int MAX_REMEMBERED = 10_000;

  private final byte[] key;
  private final Map<ByteBuffer, Instant> erasedAt;

  ErasedNames(byte[] key, Map<ByteBuffer, Instant> erasedAt) {
    this.key = key.clone();
    this.erasedAt = Map.copyOf(erasedAt);
  }

  /** For one thread: when a name was erased; the earliest time there is if it never was. */
  public Function<String, Instant> lookup() {
    if (erasedAt.isEmpty()) {
      return name -> Instant.MIN;
    }
    var hash = new UserNameHash(key);
    var known = new HashMap<String, Instant>();
    return name -> {
      if (known.size() >= MAX_REMEMBERED) {
        known.clear();
      }
      return known.computeIfAbsent(name, each -> erasedAt.getOrDefault(hash.of(each), Instant.MIN));
    };
  }
}
