package io.gnomon.local.cluster;

import io.gnomon.embedded.secret.KeyRotation.KeyState;
import io.gnomon.embedded.secret.KeyRotation.ListedKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Since when each key is what it is, in every secret: one line for each, with its id, its state and
 * the time.
 *
 * @param since by id and state
 */
record RotationMarks(Map<String, Instant> since) {

  static RotationMarks parse(String text) {
    var since = new TreeMap<String, Instant>();
    text.lines()
        .map(line -> line.split(" "))
        .forEach(words -> since.put(words[0] + " " + words[1], Instant.parse(words[2])));
    return new RotationMarks(since);
  }

  String text() {
    return since.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue() + "\n")
        .collect(Collectors.joining());
  }

  /** When the key became what it is; now where that was not marked yet. */
  Instant of(ListedKey key, Instant now) {
    return since.getOrDefault(name(key), now);
  }

  /** With a mark of now for what has none, and without marks of what is no more. */
  RotationMarks update(List<ListedKey> keys, Instant now) {
    return new RotationMarks(
        keys.stream()
            .filter(each -> each.state() != KeyState.SIGNING)
            .collect(
                Collectors.toMap(
                    RotationMarks::name, each -> of(each, now), (a, b) -> a, TreeMap::new)));
  }

  private static String name(ListedKey key) {
    return key.keyId() + " " + key.state();
  }
}
