package io.gnomon.agent.organisation;

import java.util.List;
import java.util.Locale;

/** Names of users: every given name with every family name, then the same with a number. */
public record People(List<String> given, List<String> family) {

  public People {
    given = List.copyOf(given);
    family = List.copyOf(family);
    if (given.isEmpty() || family.isEmpty()) {
      throw new IllegalArgumentException("people need given and family names");
    }
  }

  /** The n-th user as an address; different for every n. */
  String address(int n, String domain) {
    var givenIndex = n % given.size();
    var rest = n / given.size();
    var familyIndex = (rest + givenIndex) % family.size();
    var round = rest / family.size();
    var name = given.get(givenIndex) + "." + family.get(familyIndex);
    var local = name.toLowerCase(Locale.ROOT).replace(" ", "-").replace("’", "");
    return local + (round == 0 ? "" : Integer.toString(round + 1)) + "@" + domain;
  }
}
