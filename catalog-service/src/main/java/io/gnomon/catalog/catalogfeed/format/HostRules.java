package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.VisitedUrl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which hosts a catalog feed may assign to an app: a list of rules, each with its reason. */
public final class HostRules {

  private static final String WWW = "www.";
  private static final Set<String> PRIVATE_SUFFIXES =
      Set.of(
          "onion",
          "local",
          "localhost",
          "internal",
          "intranet",
          "lan",
          "home",
          "corp",
          "arpa",
          "invalid");

  private final SharedInfrastructure shared;
  private final Predicate<HostName> neverBlocked;
  private final List<Rule> rules =
      List.of(
          HostRules::address,
          HostRules::notPublic,
          HostRules::suffix,
          this::shared,
          this::neverBlocked);

  /** A reason to refuse the host; null if the rule does not apply. */
  @FunctionalInterface
  private interface Rule {
    @Nullable SkipReason reason(HostName host);
  }

  /** With the shared infrastructure and the never-block list. */
  public HostRules(SharedInfrastructure shared, Predicate<HostName> neverBlocked) {
    this.shared = shared;
    this.neverBlocked = neverBlocked;
  }

  /** The host of a host or URL, without {@code www}; empty if there is none. */
  public static Optional<HostName> host(@Nullable String text) {
    return VisitedUrl.parse(text).map(VisitedUrl::host).map(HostRules::withoutWww);
  }

  /** Why no feed may assign the host to an app; null if it may. */
  public @Nullable SkipReason refusal(HostName host) {
    for (var rule : rules) {
      var reason = rule.reason(host);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private static HostName withoutWww(HostName host) {
    var value = host.value();
    return value.startsWith(WWW)
        ? HostName.parse(value.substring(WWW.length()))
            .filter(bare -> bare.registrableDomain().isPresent())
            .orElse(host)
        : host;
  }

  private static @Nullable SkipReason address(HostName host) {
    return host.isIpAddress() ? SkipReason.IP_ADDRESS : null;
  }

  private static @Nullable SkipReason notPublic(HostName host) {
    var value = host.value();
    return PRIVATE_SUFFIXES.contains(value.substring(value.lastIndexOf('.') + 1))
        ? SkipReason.NOT_PUBLIC
        : null;
  }

  private static @Nullable SkipReason suffix(HostName host) {
    return host.isPublicSuffix() ? SkipReason.PUBLIC_SUFFIX : null;
  }

  private @Nullable SkipReason shared(HostName host) {
    return shared.covers(host) ? SkipReason.SHARED_INFRASTRUCTURE : null;
  }

  private @Nullable SkipReason neverBlocked(HostName host) {
    return neverBlocked.test(host) ? SkipReason.NEVER_BLOCKED : null;
  }
}
