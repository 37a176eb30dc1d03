package io.gnomon.discovery.catalog;

import com.google.common.base.CharMatcher;
import io.gnomon.matching.host.HostName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses among what the catalog has. */
final class DomainGuesser {

  /** Shorter names are words of too many. */
  private static final int MIN_NAME = 4;

  private static final int MAX_APPS = 3;

  /** What services add to their name for a domain of their machines. */
  private static final List<String> AFFIXES =
      List.of(
          "usercontent",
          "content",
          "static",
          "assets",
          "images",
          "media",
          "files",
          "mail",
          "cdn",
          "img",
          "api",
          "app",
          "web",
          "get",
          "my");

  private static final CharMatcher HYPHEN = CharMatcher.is('-');

  private DomainGuesser() {}

  /**
   * Whether it is a registered domain: no address, no public suffix, no host of a network alone.
   */
  static boolean isRegistered(String domain) {
    return HostName.parse(domain)
        .filter(host -> host.registrableDomain().filter(host::equals).isPresent())
        .isPresent();
  }

  /** The first label of a registered domain, where it is long enough to be a name. */
  static Optional<String> label(String domain) {
    return Optional.of(domain)
        .filter(DomainGuesser::isRegistered)
        .map(each -> each.substring(0, each.indexOf('.')))
        .filter(label -> label.length() >= MIN_NAME);
  }

  /** The label without what services add, where that leaves a name. */
  static Set<String> stems(String label) {
    return AFFIXES.stream()
        .flatMap(
            affix ->
                Stream.of(
                    label.endsWith(affix)
                        ? label.substring(0, label.length() - affix.length())
                        : "",
                    label.startsWith(affix) ? label.substring(affix.length()) : ""))
        .map(HYPHEN::trimFrom)
        .filter(stem -> stem.length() >= MIN_NAME)
        .collect(Collectors.toSet());
  }

  /** The name in letters and digits alone. */
  static String name(String label) {
    return HYPHEN.removeFrom(label);
  }

  /** The best guess, if there is any. */
  static Optional<DomainGuess> guess(String domain, Collection<GuessCandidate> candidates) {
    var label = label(domain).orElse("");
    var byReason =
        candidates.stream()
            .flatMap(
                each -> reason(domain, label, each).map(reason -> Map.entry(reason, each)).stream())
            .sorted(
                Comparator.comparing((Map.Entry<GuessReason, GuessCandidate> each) -> each.getKey())
                    .thenComparing(each -> each.getValue().app().id())
                    .thenComparing(each -> each.getValue().found()))
            .toList();
    return byReason.stream()
        .findFirst()
        .map(
            best ->
                guess(
                    domain,
                    best.getKey(),
                    byReason.stream()
                        .filter(each -> each.getKey() == best.getKey())
                        .map(Map.Entry::getValue)
                        .toList()));
  }

  private static DomainGuess guess(
      String domain, GuessReason reason, List<GuessCandidate> candidates) {
    var apps = new LinkedHashMap<String, GuessedApp>();
    candidates.forEach(each -> apps.putIfAbsent(each.app().id(), each.app()));
    var confidence = apps.size() > 1 ? reason.best().lower() : reason.best();
    return new DomainGuess(
        apps.values().stream().limit(MAX_APPS).toList(),
        reason,
        reason.because(candidates.get(0).found()),
        isOpenToAnybody(domain) ? GuessConfidence.LOW : confidence);
  }

  /** Empty where it speaks for nothing. */
  private static Optional<GuessReason> reason(
      String domain, String label, GuessCandidate candidate) {
    return switch (candidate.lookup()) {
      case DOMAIN ->
          candidate.asked().equals(domain)
              ? Optional.of(GuessReason.PART_IN_CATALOG)
              : Optional.empty();
      case NAME ->
          candidate.asked().equals(name(label))
              ? Optional.of(GuessReason.NAME_OF_APP)
              : Optional.empty();
      case LABEL -> ofLabel(label, candidate);
    };
  }

  private static Optional<GuessReason> ofLabel(String label, GuessCandidate candidate) {
    if (label(candidate.found()).filter(candidate.asked()::equals).isEmpty()) {
      return Optional.empty();
    }
    if (candidate.asked().equals(label)) {
      return Optional.of(GuessReason.SAME_NAME_ELSEWHERE);
    }
    return stems(label).contains(candidate.asked())
        ? Optional.of(GuessReason.SIMILAR_NAME)
        : Optional.empty();
  }

  /** Where not a registry but a service hands names out, as below github.io. */
  private static boolean isOpenToAnybody(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 || !HostName.of(domain.substring(dot + 1)).isRegistrySuffix();
  }
}
