package io.gnomon.matching.decision;

import io.gnomon.matching.host.PathPrefixMap;
import io.gnomon.matching.host.UrlPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
