package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which mentions can become an entry: each rule names what it refuses. */
final class EntryRules {

  private static final Set<String> RESERVED =
      Set.of("example.com", "example.org", "example.net", "localhost.com", "test.com");

  private final HostList hubs = HostList.named("hubs");
  private final HostList notServices = HostList.named("not-services");
  private final HostList shared;
  private final List<Rule> rules;

  EntryRules(HostList shared) {
    this.shared = shared;
    this.rules =
        List.of(
            new Rule("guest of a hub", (mention, home) -> isGuest(home)),
            new Rule("tenant of a hoster", (mention, home) -> home.tenant()),
            new Rule("shared infrastructure", (mention, home) -> shared.covers(home.host())),
            new Rule("reviewed, not a service", (mention, home) -> notServices.covers(home.host())),
            new Rule("reserved name", (mention, home) -> RESERVED.contains(home.domain())),
            new Rule("no name", (mention, home) -> !ServiceName.isPlausible(mention.name())));
  }

  /** The reason against it, if there is one. */
  Optional<String> refusal(Mention mention, Address home) {
    return rules.stream()
        .filter(rule -> rule.refuses().test(mention, home))
        .map(Rule::reason)
        .findFirst();
  }

  /** Whether a host may be one more domain of a service. */
  boolean isAlias(Address host) {
    return !host.tenant() && !shared.covers(host.host()) && !hubs.covers(host.host());
  }

  private boolean isGuest(Address home) {
    return hubs.covers(home.host());
  }

  private record Rule(String reason, BiPredicate<Mention, Address> refuses) {}
}
