package io.gnomon.discovery.catalog;

import java.util.List;

/**
 * Whose a domain may be. A guess: nothing is attributed, scored or blocked by it.
 *
 * @param apps to one of which it may belong; three at most
 * @param because what speaks for the first one
 * @param confidence low wherever anyone can register a name below the domain's suffix; one step
 *     lower where several apps come into question
 */
public record DomainGuess(
    List<GuessedApp> apps, GuessReason reason, String because, GuessConfidence confidence) {

  public DomainGuess {
    apps = List.copyOf(apps);
  }
}
