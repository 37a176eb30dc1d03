package io.gnomon.discovery.catalog;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Guesses whose uncatalogued domains are. */
@ApplicationScoped
public class DomainGuessService {

  private final DomainGuessStore store;

  DomainGuessService(DomainGuessStore store) {
    this.store = store;
  }

  /** By domain; others are absent. */
  public Map<String, DomainGuess> guesses(Collection<String> domains) {
    var registered = domains.stream().filter(DomainGuesser::isRegistered).collect(toSet());
    if (registered.isEmpty()) {
      return Map.of();
    }
    var labels = new HashSet<String>();
    var names = new HashSet<String>();
    for (var domain : registered) {
      DomainGuesser.label(domain)
          .ifPresent(
              label -> {
                labels.add(label);
                labels.addAll(DomainGuesser.stems(label));
                names.add(DomainGuesser.name(label));
              });
    }
    var candidates = store.candidates(registered, labels, names);
    var guesses = new HashMap<String, DomainGuess>();
    registered.forEach(
        domain ->
            DomainGuesser.guess(domain, candidates).ifPresent(guess -> guesses.put(domain, guess)));
    return guesses;
  }
}
