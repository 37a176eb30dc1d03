package io.gnomon.catalog.search;

import io.gnomon.catalog.app.ListedDomain.Review;
import org.jspecify.annotations.Nullable;

/**
 * An app domain in a list.
 *
 * @param host it covers its subdomains too
 * @param pathPrefix narrows the host to a part of its paths; absent: the whole host
 * @param shared true where it is infrastructure that many owners share; absent otherwise
 * @param pendingReview true where no person has accepted it yet; absent otherwise
 */
record AppSummaryDomain(
    String host,
    @Nullable String pathPrefix,
    @Nullable Boolean shared,
    @Nullable Boolean pendingReview) {

  static AppSummaryDomain of(
      String host, @Nullable String pathPrefix, boolean shared, Review review) {
    return new AppSummaryDomain(
        host, pathPrefix, shared ? true : null, review == Review.PENDING ? true : null);
  }
}
