package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.extract.Evidence;
import io.gnomon.catalogbase.extract.Kind;
import io.gnomon.catalogbase.extract.NameFit;
import io.gnomon.catalogbase.extract.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all packages say of one service, while it is put together. */
final class Draft {

  private final String key;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> aliases = new LinkedHashSet<>();

  Draft(String key) {
    this.key = key;
  }

  void add(Finding finding) {
    findings.add(finding);
    findings.sort(Comparator.comparingInt(Finding::rank).thenComparing(f -> f.sighting().name()));
  }

  /** Takes over a draft that turned out to be the same service. */
  void absorb(Draft other) {
    aliases.add(other.key);
    aliases.addAll(other.aliases);
    other.findings.forEach(this::add);
  }

  void addAlias(String host) {
    aliases.add(host);
  }

  String key() {
    return key;
  }

  List<Finding> findings() {
    return findings;
  }

  Set<String> aliases() {
    return aliases;
  }

  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    findings.forEach(finding -> sources.add(finding.source()));
    return sources;
  }

  /** The best source's name among those that speak of the domain; then the best source's. */
  String name() {
    Comparator<Finding> order =
        Comparator.comparing((Finding finding) -> !finding.fits())
            .thenComparing(finding -> !isItsLabel(finding))
            .thenComparing(finding -> !finding.home().path().isEmpty())
            .thenComparing(Finding::rank)
            .thenComparing(finding -> finding.sighting().name().length());
    Finding best = findings.stream().min(order).orElseThrow();
    String name = ServiceName.clean(best.sighting().name());
    return kind() == Kind.APP || kind() == Kind.TRACKER
        ? ServiceName.upToLabel(name, best.home())
        : name;
  }

  private static boolean isItsLabel(Finding finding) {
    return NameFit.plain(finding.sighting().name()).equals(finding.home().label());
  }

  /** Such a service has the better claim to the plain id. */
  boolean isNamedAsItsDomain() {
    return key.startsWith(NameFit.plain(name()) + ".");
  }

  Kind kind() {
    return strongest().kind();
  }

  Evidence strongest() {
    return findings.stream()
        .map(finding -> finding.sighting().evidence())
        .max(Comparator.comparingInt(Evidence::weight))
        .orElseThrow();
  }

  /** A row's own category before one that follows from the source alone. */
  @Nullable String category() {
    return Stream.of(false, true)
        .flatMap(
            weak ->
                findings.stream()
                    .map(Finding::sighting)
                    .filter(sighting -> sighting.categoryIsWeak() == weak))
        .map(Sighting::category)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }

  @Nullable String vendor() {
    return first(Sighting::vendor);
  }

  /** The best source's value of each factor. */
  Map<String, String> factors() {
    Map<String, String> factors = new TreeMap<>();
    findings.forEach(finding -> finding.sighting().factors().forEach(factors::putIfAbsent));
    return factors;
  }

  private @Nullable String first(Function<Sighting, @Nullable String> field) {
    return findings.stream()
        .map(Finding::sighting)
        .map(field)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }
}
