package io.gnomon.policy.apptag;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.indicator.AppRef;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.catalog.CatalogApp;
import io.gnomon.policy.catalog.CatalogDomain;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.indicator.TaggedApp;
import io.gnomon.policy.profile.ScopedProfile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tag with the app and the profile that it refers to.
 *
 * @param app as the catalog has it now; one that left the catalog has no domains
 * @param accepted the domains that the app had when a person tagged it
 */
record AppliedTag(
    CatalogApp app,
    AppTag tag,
    @Nullable ScopedProfile profile,
    @Nullable String reason,
    String taggedBy,
    Instant taggedAt,
    List<CatalogDomain> accepted,
    long revision) {

  /** For the planner: accepted domains that the catalog still lists. */
  TaggedApp tagged() {
    var inForce = app.domains().stream().filter(domain -> !isPending(domain)).toList();
    var shared =
        inForce.stream()
            .filter(CatalogDomain::shared)
            .flatMap(this::appDomain)
            .map(AppDomain::host)
            .collect(Collectors.toSet());
    return new TaggedApp(
        new AppRef(app.id(), app.name()),
        tag,
        profile == null ? Scope.everyone() : profile.scope(),
        inForce.stream().flatMap(this::appDomain).toList(),
        shared,
        HostName.parseAll(app.excludedHosts()).toList());
  }

  /** Domains that are pending review, here or in the catalog. */
  List<String> pendingDomains() {
    return app.domains().stream().filter(this::isPending).map(CatalogDomain::text).toList();
  }

  /**
   * Added by the catalog since the app was tagged, unless a person added or accepted it there; or
   * still pending there.
   */
  private boolean isPending(CatalogDomain domain) {
    var known =
        domain.reviewed() || accepted.stream().anyMatch(each -> each.text().equals(domain.text()));
    return domain.pendingReview() || !known;
  }

  /** A copy at another revision. */
  AppliedTag withRevision(long other) {
    return new AppliedTag(app, tag, profile, reason, taggedBy, taggedAt, accepted, other);
  }

  /**
   * Whether tag, profile, reason and accepted domains are equal, regardless of who tagged and when.
   */
  boolean decidesTheSameAs(AppliedTag other) {
    return tag == other.tag
        && Objects.equals(profile, other.profile)
        && Objects.equals(reason, other.reason)
        && acceptedTexts().equals(other.acceptedTexts());
  }

  private Set<String> acceptedTexts() {
    return accepted.stream().map(CatalogDomain::text).collect(Collectors.toSet());
  }

  private Stream<AppDomain> appDomain(CatalogDomain domain) {
    Optional<HostName> host = HostName.parse(domain.host());
    return host.map(name -> new AppDomain(app.id(), name, domain.pathPrefix())).stream();
  }
}
