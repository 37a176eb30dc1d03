package io.gnomon.matching.decision;

import io.gnomon.matching.decision.Guards.GrantedException;
import io.gnomon.matching.decision.Guards.Pause;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.indicator.AppRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The guards, compiled: a list of checks in their order, each of which may say why the visit is
 * allowed.
 */
final class GuardChecks {

  /** Says why the visit is allowed whatever the indicators say, or null. */
  @FunctionalInterface
  private interface Check {
    @Nullable String reason(DecisionRequest request, List<Candidate> candidates);
  }

  private record CompiledException(GrantedException granted, HostSuffixMap<String> hosts) {}

  private final HostSuffixMap<String> neverBlockHosts;
  private final List<IpRange> neverBlockRanges;
  private final @Nullable Pause pause;
  private final List<CompiledException> exceptions;
  private final List<Check> checks = List.of(this::neverBlocked, this::paused, this::excepted);

  GuardChecks(Guards guards) {
    neverBlockHosts = hosts(guards.neverBlock());
    neverBlockRanges = ranges(guards.neverBlock());
    pause = guards.pause();
    exceptions =
        guards.exceptions().stream()
            .map(granted -> new CompiledException(granted, hosts(granted.hosts())))
            .toList();
  }

  /** Why the visit is allowed whatever the indicators say; null when no guard applies. */
  @Nullable String reason(DecisionRequest request, List<Candidate> candidates) {
    for (Check check : checks) {
      String reason = check.reason(request, candidates);
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  private @Nullable String neverBlocked(DecisionRequest request, List<Candidate> candidates) {
    String entry = neverBlockHosts.longest(request.host());
    if (entry == null && request.address() != null) {
      entry = range(request);
    }
    return entry == null ? null : "Allowed: " + entry + " is on the never-block list.";
  }

  private @Nullable String range(DecisionRequest request) {
    for (IpRange range : neverBlockRanges) {
      if (request.address() != null && range.contains(request.address())) {
        return range.toString();
      }
    }
    return null;
  }

  private @Nullable String paused(DecisionRequest request, List<Candidate> candidates) {
    if (pause == null || !pause.isOnAt(request.at())) {
      return null;
    }
    String until = pause.until() == null ? "" : " until " + pause.until();
    String why = pause.reason() == null ? "" : " (" + pause.reason() + ")";
    return "Allowed: enforcement is paused for everyone" + until + why + ".";
  }

  private @Nullable String excepted(DecisionRequest request, List<Candidate> candidates) {
    for (CompiledException exception : exceptions) {
      GrantedException granted = exception.granted();
      if (granted.holdsFor(request) && covers(exception, request, candidates)) {
        String until = granted.expiresAt() == null ? "" : " until " + granted.expiresAt();
        return "Allowed: an exception was granted for the app " + granted.appId() + until + ".";
      }
    }
    return null;
  }

  private static boolean covers(
      CompiledException exception, DecisionRequest request, List<Candidate> candidates) {
    String app = exception.granted().appId();
    return exception.hosts().longest(request.host()) != null
        || candidates.stream().anyMatch(candidate -> isMadeFor(candidate, app));
  }

  private static boolean isMadeFor(Candidate candidate, String appId) {
    AppRef app = candidate.indicator().app();
    return app != null && app.id().equals(appId);
  }

  private static HostSuffixMap<String> hosts(Iterable<String> entries) {
    Map<HostName, String> hosts = new HashMap<>();
    for (String entry : entries) {
      HostName.parse(entry).ifPresent(host -> hosts.put(host, host.value()));
    }
    return HostSuffixMap.of(hosts);
  }

  private static List<IpRange> ranges(Iterable<String> entries) {
    List<IpRange> ranges = new ArrayList<>();
    for (String entry : entries) {
      Optional<IpRange> range = IpRange.parse(entry);
      range.ifPresent(ranges::add);
    }
    return List.copyOf(ranges);
  }
}
