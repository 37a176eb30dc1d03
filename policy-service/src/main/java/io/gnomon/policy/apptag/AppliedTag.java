package io.gnomon.policy.apptag;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.decision.AppRef;
import io.gnomon.matching.decision.Scope;
import io.gnomon.matching.host.HostName;
import io.gnomon.policy.catalog.CatalogApp;
import io.gnomon.policy.catalog.CatalogDomain;
import io.gnomon.policy.indicator.AppTag;
import io.gnomon.policy.indicator.TaggedApp;
import io.gnomon.policy.profile.ScopedProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tag with all that it refers to.
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
    var standing = app.domains().stream().filter(domain -> !waits(domain)).toList();
    var shared =
        standing.stream()
            .filter(CatalogDomain::shared)
            .flatMap(this::appDomain)
            .map(AppDomain::host)
            .collect(Collectors.toSet());
    return new TaggedApp(
        new AppRef(app.id(), app.name()),
        tag,
        profile == null ? Scope.everyone() : profile.scope(),
        standing.stream().flatMap(this::appDomain).toList(),
        shared,
        HostName.parseAll(app.excludedHosts()).toList());
  }

  /** Domains that wait for a person, here or in the catalog. */
  List<String> pendingDomains() {
    return app.domains().stream().filter(this::waits).map(CatalogDomain::text).toList();
  }

  /**
   * One that the catalog added since, unless a person added or accepted it there; and whatever
   * waits there.
   */
  private boolean waits(CatalogDomain domain) {
    var known =
        domain.reviewed() || accepted.stream().anyMatch(each -> each.text().equals(domain.text()));
    return domain.pendingReview() || !known;
  }

  /** The same as of another revision. */
  AppliedTag at(long other) {
    return new AppliedTag(app, tag, profile, reason, taggedBy, taggedAt, accepted, other);
  }

  private Stream<AppDomain> appDomain(CatalogDomain domain) {
    Optional<HostName> host = HostName.parse(domain.host());
    return host.map(name -> new AppDomain(app.id(), name, domain.pathPrefix())).stream();
  }
}
