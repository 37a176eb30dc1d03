package io.gnomon.catalogbase.merge;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Kind;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.NameMatch;
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
  private final List<PlacedMention> mentions = new ArrayList<>();
  private final Set<String> aliases = new LinkedHashSet<>();

  Draft(String key) {
    this.key = key;
  }

  void add(PlacedMention placed) {
    mentions.add(placed);
    mentions.sort(
        Comparator.comparingInt(PlacedMention::rank).thenComparing(f -> f.mention().name()));
  }

  /** Takes over a draft that turned out to be the same service. */
  void absorb(Draft other) {
    aliases.add(other.key);
    aliases.addAll(other.aliases);
    other.mentions.forEach(this::add);
  }

  void addAlias(String host) {
    aliases.add(host);
  }

  String key() {
    return key;
  }

  List<PlacedMention> mentions() {
    return mentions;
  }

  Set<String> aliases() {
    return aliases;
  }

  Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    mentions.forEach(placed -> sources.add(placed.source()));
    return sources;
  }

  /** The best source's name among those that match the domain; then the best source's. */
  String name() {
    Comparator<PlacedMention> order =
        Comparator.comparing((PlacedMention placed) -> !placed.fits())
            .thenComparing(placed -> !isItsLabel(placed))
            .thenComparing(placed -> !placed.home().path().isEmpty())
            .thenComparing(PlacedMention::rank)
            .thenComparing(placed -> placed.mention().name().length());
    PlacedMention best = mentions.stream().min(order).orElseThrow();
    String name = ServiceName.clean(best.mention().name());
    return kind() == Kind.APP || kind() == Kind.TRACKER
        ? ServiceName.upToLabel(name, best.home())
        : name;
  }

  private static boolean isItsLabel(PlacedMention placed) {
    return NameMatch.plain(placed.mention().name()).equals(placed.home().label());
  }

  /** Such a service has the better claim to the plain id. */
  boolean isNamedAsItsDomain() {
    return key.startsWith(NameMatch.plain(name()) + ".");
  }

  Kind kind() {
    return strongest().kind();
  }

  Evidence strongest() {
    return mentions.stream()
        .map(placed -> placed.mention().evidence())
        .max(Comparator.comparingInt(Evidence::weight))
        .orElseThrow();
  }

  /** A row's own category before one that follows from the source alone. */
  @Nullable String category() {
    return Stream.of(false, true)
        .flatMap(
            weak ->
                mentions.stream()
                    .map(PlacedMention::mention)
                    .filter(mention -> mention.categoryIsWeak() == weak))
        .map(Mention::category)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }

  @Nullable String vendor() {
    return first(Mention::vendor);
  }

  /** The best source's value of each factor. */
  Map<String, String> factors() {
    Map<String, String> factors = new TreeMap<>();
    mentions.forEach(placed -> placed.mention().factors().forEach(factors::putIfAbsent));
    return factors;
  }

  private @Nullable String first(Function<Mention, @Nullable String> field) {
    return mentions.stream()
        .map(PlacedMention::mention)
        .map(field)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }
}
