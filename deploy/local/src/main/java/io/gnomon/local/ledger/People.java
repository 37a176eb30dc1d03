package io.gnomon.local.ledger;

import io.gnomon.matching.pseudonym.UserName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who is behind the names of users, and which user groups they belong to. */
final class People {

  private final Map<String, String> personOfName = new HashMap<>();
  private final Map<String, Set<String>> groupsOfPerson = new HashMap<>();

  /** Adds a person. */
  void add(String id, Set<String> names, Set<String> groups) {
    names.forEach(name -> personOfName.put(UserName.canonical(name), id));
    groupsOfPerson.put(id, Set.copyOf(groups));
  }

  /**
   * What reports list a user under: the id of their person, or a name that belongs to no person.
   */
  String keyOf(String user) {
    var name = UserName.canonical(user);
    return personOfName.getOrDefault(name, name);
  }

  /** The names of the groups of the user that reports list under that key. */
  Set<String> groupsOf(String key) {
    return groupsOfPerson.getOrDefault(key, Set.of());
  }

  /** The names of all groups with members. */
  Set<String> groups() {
    var all = new HashSet<String>();
    groupsOfPerson.values().forEach(all::addAll);
    return all;
  }
}
