package io.gnomon.catalog.layer;

import io.gnomon.catalog.app.ListedDomain.Review;
import java.util.Comparator;

/**
 * An app has a domain, one of its sources says.
 *
 * @param rank the lower one has the domain; one that is pending comes after all others
 */
record Claim(String appId, String domain, int rank, Review review) {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::isPending).thenComparing(Claim::rank).thenComparing(Claim::appId);

  private boolean isPending() {
    return review == Review.PENDING;
  }

  static Claim stronger(Claim one, Claim other) {
    return ORDER.compare(one, other) <= 0 ? one : other;
  }
}
