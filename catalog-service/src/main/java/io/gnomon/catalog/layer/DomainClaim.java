package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.ListedDomain.Review;
import java.util.Comparator;

/**
 * A layer assigns a domain to an app.
 *
 * @param rank the lowest one gets the domain; a pending claim comes after all others
 */
record DomainClaim(String appId, String domain, int rank, Review review) {

  private static final Comparator<DomainClaim> ORDER =
      Comparator.comparing(DomainClaim::isPending)
          .thenComparing(DomainClaim::rank)
          .thenComparing(DomainClaim::appId);

  private boolean isPending() {
    return review == Review.PENDING;
  }

  static DomainClaim stronger(DomainClaim one, DomainClaim other) {
    return ORDER.compare(one, other) <= 0 ? one : other;
  }
}
