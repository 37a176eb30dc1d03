package io.gnomon.discovery.people;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.pseudonym.UserName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names that people are given, as they are compared with what telemetry and logs bring. */
public final class AliasName {

  private AliasName() {}

  /** Ends the request where it cannot be the name of a user. */
  public static String canonical(String given) {
    var name = UserName.canonical(given.strip());
    if (!UserName.isAcceptable(name)) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "An alias has 1 to 320 characters, none of them a control character.");
    }
    return name;
  }

  /** All of them, each once. */
  public static Set<String> canonical(Collection<String> given) {
    var names = new LinkedHashSet<String>();
    given.forEach(each -> names.add(canonical(each)));
    return names;
  }
}
