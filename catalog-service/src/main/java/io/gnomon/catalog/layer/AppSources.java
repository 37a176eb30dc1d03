package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.ListedDomain.Review;
import io.gnomon.catalog.factor.Fact;
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
 * All layers' entries of one app.
 *
 * @param entries lowest rank first
 */
record AppSources(String appId, List<LayerEntry> entries, Map<String, DomainReviewState> reviews) {

  private static final Set<String> ONE_VALUE_PER_VENDOR =
      Set.of("headquarters", "founded", "holding");

  static AppSources of(
      String appId, List<LayerEntry> entries, Map<String, DomainReviewState> reviews) {
    if (entries.size() == 1 || isOfFeedsAlone(entries)) {
      return new AppSources(appId, entries, reviews);
    }
    var registrableDomains =
        registrableDomains(entries.stream().filter(each -> !each.source().isFeed()));
    var joined =
        entries.stream()
            .filter(
                each ->
                    !each.source().isFeed()
                        || shares(each, registrableDomains)
                        || isAccepted(each, reviews))
            .toList();
    return new AppSources(appId, joined, reviews);
  }

  /**
   * Whether feeds alone say where the app is. A correction adds to an app and does not decide which
   * one it is.
   */
  private static boolean isOfFeedsAlone(List<LayerEntry> entries) {
    return entries.stream()
        .filter(each -> !each.source().isFeed() && !each.source().isCorrection())
        .allMatch(each -> each.draft().domains().isEmpty());
  }

  /**
   * Whether a feed's app is the same as the one with that id in a higher layer: the id alone, made
   * from a name, does not prove it.
   */
  private static boolean shares(LayerEntry feed, Set<HostName> registrableDomains) {
    return registrableDomains(Stream.of(feed)).stream().anyMatch(registrableDomains::contains);
  }

  /**
   * Whether a person accepted one of its domains for that app, or independent feeds agree on it.
   */
  private static boolean isAccepted(LayerEntry feed, Map<String, DomainReviewState> reviews) {
    return feed.draft().domains().stream()
        .map(reviews::get)
        .anyMatch(
            state -> state == DomainReviewState.ACCEPTED || state == DomainReviewState.AGREED);
  }

  private static Set<HostName> registrableDomains(Stream<LayerEntry> entries) {
    return entries
        .flatMap(each -> each.draft().domains().stream())
        .map(text -> DomainText.read("", text).host())
        .map(host -> host.registrableDomain().orElse(host))
        .collect(Collectors.toSet());
  }

  /** Whether the app exists: a correction alone does not create one. */
  boolean exists() {
    return entries.stream()
        .anyMatch(each -> !each.source().isCorrection() && each.draft().name() != null);
  }

  /** The value of the first layer that has one. */
  <T> Optional<T> first(Function<AppDraft, @Nullable T> part) {
    return entries.stream()
        .map(each -> part.apply(each.draft()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The other names that any layer gives it. */
  List<String> aliases() {
    return entries.stream().flatMap(each -> each.draft().aliases().stream()).distinct().toList();
  }

  /**
   * Whether a fact of the app stands against one of its vendor. What a vendor has but once stands
   * for all of its apps, unless the organisation says otherwise of one.
   */
  boolean prefers(Fact own, Fact inherited) {
    return !ONE_VALUE_PER_VENDOR.contains(own.factorId())
        || own.value().equals(inherited.value())
        || isLocal(own);
  }

  private boolean isLocal(Fact fact) {
    return entries.stream()
        .filter(each -> each.source().isLocal())
        .anyMatch(each -> each.draft().facts().contains(fact));
  }

  /**
   * Whether feeds of one publisher alone say so. What the organisation's own list says it knows
   * itself.
   */
  boolean isUnconfirmed(LayerEntry entry, Fact fact) {
    var source = entry.source();
    return source.isFeed()
        && !source.isOwnList()
        && entries.stream()
            .filter(each -> !each.source().family().equals(source.family()))
            .flatMap(each -> each.draft().facts().stream())
            .noneMatch(
                each ->
                    each.factorId().equals(fact.factorId()) && each.value().equals(fact.value()));
  }

  /** The domains and hosts that the organisation removed from the app. */
  Set<String> removed() {
    return local().flatMap(local -> local.removed().stream()).collect(Collectors.toSet());
  }

  /** What only the organisation itself can say. */
  Stream<AppDraft.Local> local() {
    return entries.stream()
        .filter(each -> each.source().isLocal())
        .map(each -> each.draft().local())
        .filter(Objects::nonNull);
  }

  /** The domains that the app claims, in the order of its layers. */
  Collection<DomainClaim> claims() {
    var claims = new LinkedHashMap<String, DomainClaim>();
    var removed = removed();
    for (var entry : entries) {
      for (var domain : entry.draft().domains()) {
        claim(entry, domain, removed)
            .ifPresent(c -> claims.merge(domain, c, DomainClaim::stronger));
      }
    }
    return claims.values();
  }

  private Optional<DomainClaim> claim(LayerEntry entry, String domain, Set<String> removed) {
    if (isForbidden(entry, DomainText.read(appId, domain).host())) {
      return Optional.empty();
    }
    var source = entry.source();
    return source.isCorrection()
        ? Optional.of(new DomainClaim(appId, domain, source.rank(), Review.ACCEPTED))
        : reviewedClaim(entry, domain, removed);
  }

  private Optional<DomainClaim> reviewedClaim(
      LayerEntry entry, String domain, Set<String> removed) {
    int rank = entry.source().rank();
    var state = isReviewed(entry) ? reviews.get(domain) : null;
    boolean belowRemoved = state == null && entry.source().isFeed() && isBelowOne(domain, removed);
    return belowRemoved || removed.contains(domain) || state == DomainReviewState.REFUSED
        ? Optional.empty()
        : Optional.of(new DomainClaim(appId, domain, rank(rank, state), review(entry, state)));
  }

  /** No feed brings back what is below a host that a person took from the app. */
  private static boolean isBelowOne(String domain, Set<String> removed) {
    var host = DomainText.read("", domain).host();
    return removed.stream()
        .map(text -> DomainText.read("", text))
        .anyMatch(above -> above.pathPrefix() == null && host.isUnder(above.host()));
  }

  /** Names below a suffix belong to others; only the curated files say whose service they use. */
  private static boolean isForbidden(LayerEntry entry, HostName host) {
    boolean curated =
        entry.source().equals(LayerSource.BUNDLE) && entry.draft().layer() == AppLayer.CURATED;
    return curated ? host.isRegistrySuffix() : host.isPublicSuffix();
  }

  /** What people wrote by hand needs no review. */
  private static boolean isReviewed(LayerEntry entry) {
    return !entry.source().isLocal() && entry.draft().layer() != AppLayer.CURATED;
  }

  private static int rank(int rank, @Nullable DomainReviewState state) {
    return state == DomainReviewState.ACCEPTED ? Math.min(rank, LayerSource.ACCEPTED_RANK) : rank;
  }

  private static Review review(LayerEntry entry, @Nullable DomainReviewState state) {
    if (entry.source().isLocal()) {
      return Review.ACCEPTED;
    }
    if (state == null || state == DomainReviewState.AGREED) {
      return Review.NONE;
    }
    return state == DomainReviewState.PENDING ? Review.PENDING : Review.ACCEPTED;
  }
}
