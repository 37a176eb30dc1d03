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
    var domains =
        app.domains().stream().filter(accepted::contains).flatMap(this::appDomain).toList();
    var scope = profile == null ? Scope.everyone() : profile.scope();
    return new TaggedApp(new AppRef(app.id(), app.name()), tag, scope, domains);
  }

  /** Domains that the catalog added since: they wait for a person. */
  List<String> pendingDomains() {
    return app.domains().stream()
        .filter(domain -> !accepted.contains(domain))
        .map(CatalogDomain::text)
        .toList();
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
