package io.gnomon.policy.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The primary names of people: of a person's aliases the first, as discovery-service has it. */
final class PrimaryNames {

  private final Map<String, List<String>> aliasesByPerson = new HashMap<>();
  private final Map<String, String> primaryNames = new ConcurrentHashMap<>();

  /**
   * A person has these aliases from now on.
   *
   * @param aliases sorted; none: the person is gone
   */
  synchronized void set(String personId, List<String> aliases) {
    var before = aliasesByPerson.getOrDefault(personId, List.of());
    // Another person may have got one of these names by an earlier message.
    before.forEach(alias -> primaryNames.remove(alias, before.get(0)));
    if (aliases.isEmpty()) {
      aliasesByPerson.remove(personId);
    } else {
      aliasesByPerson.put(personId, aliases);
      aliases.forEach(alias -> primaryNames.put(alias, aliases.get(0)));
    }
  }

  /** All names of a person; none where none were published. */
  synchronized List<String> aliases(String personId) {
    return aliasesByPerson.getOrDefault(personId, List.of());
  }

  /** That of the person whose name it is; the name itself where it belongs to no person. */
  String of(String name) {
    return primaryNames.getOrDefault(name, name);
  }
}
