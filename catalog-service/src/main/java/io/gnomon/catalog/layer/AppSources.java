package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.ListedDomain.Review;
import io.gnomon.catalog.layer.DomainReviews.State;
import io.gnomon.matching.host.HostName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sources say of one app.
 *
 * @param entries lowest rank first
 */
record AppSources(String appId, List<LayerEntry> entries, Map<String, State> reviews) {

  static AppSources of(String appId, List<LayerEntry> entries, Map<String, State> reviews) {
    if (entries.size() == 1) {
      return new AppSources(appId, entries, reviews);
    }
    var sites = sites(entries.stream().filter(each -> !each.source().isFeed()));
    var joined =
        entries.stream()
            .filter(
                each ->
                    sites.isEmpty()
                        || !each.source().isFeed()
                        || shares(each, sites)
                        || isAccepted(each, reviews))
            .toList();
    return new AppSources(appId, joined, reviews);
  }

  /**
   * Whether a feed's app is the same as the one of that id in a higher layer: an id alone, made of
   * a name, does not tell.
   */
  private static boolean shares(LayerEntry feed, Set<HostName> sites) {
    return sites(Stream.of(feed)).stream().anyMatch(sites::contains);
  }

  /** A person said that one of its domains is that app's. */
  private static boolean isAccepted(LayerEntry feed, Map<String, State> reviews) {
    return feed.draft().domains().stream()
        .anyMatch(domain -> reviews.get(domain) == State.ACCEPTED);
  }

  private static Set<HostName> sites(Stream<LayerEntry> entries) {
    return entries
        .flatMap(each -> each.draft().domains().stream())
        .map(text -> DomainText.read("", text).host())
        .map(host -> host.registrableDomain().orElse(host))
        .collect(Collectors.toSet());
  }

  /** Whether there is such an app: a correction alone makes none. */
  boolean exists() {
    return entries.stream()
        .anyMatch(each -> !each.source().isCorrection() && each.draft().name() != null);
  }

  /** The first source that says it. */
  <T> Optional<T> first(Function<AppDraft, @Nullable T> part) {
    return entries.stream()
        .map(each -> part.apply(each.draft()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** What an organisation says the app has not. */
  Set<String> removed() {
    return local().flatMap(local -> local.removed().stream()).collect(Collectors.toSet());
  }

  /** What the organisation says, and nobody else may. */
  Stream<AppDraft.Local> local() {
    return entries.stream()
        .filter(each -> each.source().isLocal())
        .map(each -> each.draft().local())
        .filter(Objects::nonNull);
  }

  /** The domains that the app claims, in the order in which its sources list them. */
  Collection<Claim> claims() {
    var claims = new LinkedHashMap<String, Claim>();
    var removed = removed();
    for (var entry : entries) {
      for (var domain : entry.draft().domains()) {
        claim(entry, domain, removed).ifPresent(c -> claims.merge(domain, c, Claim::stronger));
      }
    }
    return claims.values();
  }

  private Optional<Claim> claim(LayerEntry entry, String domain, Set<String> removed) {
    int rank = entry.source().rank();
    if (DomainText.read(appId, domain).host().isPublicSuffix()) {
      return Optional.empty();
    }
    if (entry.source().isCorrection()) {
      return Optional.of(new Claim(appId, domain, rank, Review.ACCEPTED));
    }
    var state = isReviewed(entry) ? reviews.get(domain) : null;
    if (removed.contains(domain) || state == State.REFUSED) {
      return Optional.empty();
    }
    return Optional.of(new Claim(appId, domain, rank(rank, state), review(entry, state)));
  }

  /** Nobody reviews what people have written by hand. */
  private static boolean isReviewed(LayerEntry entry) {
    return !entry.source().isLocal() && entry.draft().layer() != AppLayer.CURATED;
  }

  private static int rank(int rank, @Nullable State state) {
    return state == State.ACCEPTED ? Math.min(rank, LayerSource.RANK_OF_ACCEPTED) : rank;
  }

  private static Review review(LayerEntry entry, @Nullable State state) {
    if (entry.source().isLocal()) {
      return Review.ACCEPTED;
    }
    if (state == null) {
      return Review.NONE;
    }
    return state == State.PENDING ? Review.PENDING : Review.ACCEPTED;
  }
}
