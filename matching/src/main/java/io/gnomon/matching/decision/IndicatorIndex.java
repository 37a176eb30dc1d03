package io.gnomon.matching.decision;

import io.gnomon.matching.host.AddressRanges;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.host.PathPrefixMap;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorTarget;
import io.gnomon.matching.indicator.IndicatorTarget.OnAddress;
import io.gnomon.matching.indicator.IndicatorTarget.OnHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Indicators compiled for look-up: by suffix of the host, by prefix of the path, by range of the
 * address. Immutable and safe to share; the time of an answer depends on the visit and on what
 * matches it, not on the number of indicators.
 */
public final class IndicatorIndex {

  private static final IndicatorIndex EMPTY = of(List.of());

  private final HostSuffixMap<IndicatorsAtHost> byHost;
  private final AddressRanges<List<CompiledIndicator>> byAddress;
  private final List<DecisionIndicator> skipped;

  private IndicatorIndex(Compilation compilation) {
    byHost = compilation.hosts();
    byAddress = new AddressRanges<>(compilation.byRange);
    skipped = List.copyOf(compilation.skipped);
  }

  /**
   * Compiles the indicators; one whose value its type cannot have is left out and listed in {@link
   * #skipped()}.
   */
  public static IndicatorIndex of(Collection<DecisionIndicator> indicators) {
    Compilation compilation = new Compilation();
    indicators.forEach(compilation::add);
    return new IndicatorIndex(compilation);
  }

  /** The index without indicators. */
  public static IndicatorIndex empty() {
    return EMPTY;
  }

  /** Indicators with values that could not be understood: they match nothing. */
  public List<DecisionIndicator> skipped() {
    return skipped;
  }

  /** The indicators that match the visit and apply to it, in no particular order. */
  List<Candidate> candidates(DecisionRequest request) {
    List<Candidate> candidates = new ArrayList<>(4);
    visit(
        request,
        compiled -> {
          Candidate candidate = Candidate.of(compiled, request);
          if (candidate != null) {
            candidates.add(candidate);
          }
        });
    return candidates;
  }

  /** The indicators that match the visit and do not apply because of their scope, by id. */
  List<DecisionIndicator> outOfScope(DecisionRequest request) {
    List<DecisionIndicator> found = new ArrayList<>(0);
    visit(
        request,
        compiled -> {
          if (compiled.isOutOfScope(request)) {
            found.add(compiled.indicator());
          }
        });
    found.sort(Comparator.comparingLong(DecisionIndicator::id));
    return found;
  }

  private void visit(DecisionRequest request, Consumer<CompiledIndicator> visitor) {
    byHost.visit(
        request.host(), (atHost, wholeHost) -> atHost.visit(wholeHost, request.path(), visitor));
    if (request.address() != null) {
      byAddress.visit(request.address(), inRange -> inRange.forEach(visitor));
    }
  }

  private static final class Compilation {

    private final Map<HostName, Map<String, List<CompiledIndicator>>> byHost = new HashMap<>();
    private final Map<IpRange, List<CompiledIndicator>> byRange = new HashMap<>();
    private final List<DecisionIndicator> skipped = new ArrayList<>();

    void add(DecisionIndicator indicator) {
      IndicatorTarget.parse(indicator.type(), indicator.value())
          .ifPresentOrElse(
              target -> bucket(target).add(CompiledIndicator.of(indicator, target)),
              () -> skipped.add(indicator));
    }

    private List<CompiledIndicator> bucket(IndicatorTarget target) {
      if (target instanceof OnHost onHost) {
        return byHost
            .computeIfAbsent(onHost.host(), host -> new HashMap<>(2))
            .computeIfAbsent(onHost.path(), path -> new ArrayList<>(1));
      }
      return byRange.computeIfAbsent(((OnAddress) target).range(), range -> new ArrayList<>(1));
    }

    HostSuffixMap<IndicatorsAtHost> hosts() {
      Map<HostName, IndicatorsAtHost> hosts = new HashMap<>();
      byHost.forEach((host, byPath) -> hosts.put(host, IndicatorsAtHost.of(byPath)));
      return HostSuffixMap.of(hosts);
    }
  }

  /**
   * The indicators that name one host: those for it and its subdomains, and those for parts of its
   * paths.
   */
  record IndicatorsAtHost(
      List<CompiledIndicator> domain, PathPrefixMap<List<CompiledIndicator>> byPath) {

    static IndicatorsAtHost of(Map<String, List<CompiledIndicator>> byPath) {
      Map<String, List<CompiledIndicator>> parts = new HashMap<>(byPath);
      List<CompiledIndicator> domain = parts.remove(UrlPath.ROOT);
      return new IndicatorsAtHost(
          domain == null ? List.of() : List.copyOf(domain), PathPrefixMap.of(parts));
    }

    /** A URL with a path needs the whole host and a visible path. */
    void visit(boolean wholeHost, @Nullable String path, Consumer<CompiledIndicator> visitor) {
      domain.forEach(visitor);
      if (wholeHost && path != null) {
        byPath.visit(path, indicators -> indicators.forEach(visitor));
      }
    }
  }
}
