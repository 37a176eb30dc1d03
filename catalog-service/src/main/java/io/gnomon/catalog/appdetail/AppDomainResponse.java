package io.gnomon.catalog.appdetail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.app.ListedDomain;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An app domain as JSON.
 *
 * @param host it covers its subdomains too
 * @param pathPrefix narrows the host to a part of its paths; absent: the whole host
 * @param shared true where it is infrastructure that many owners share; absent otherwise
 * @param pendingReview true where a feed or refresh brought it and no person has accepted it yet;
 *     absent otherwise
 * @param reviewed true where a person added or accepted it; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CloudAppDomain")
record AppDomainResponse(
    String host,
    @Nullable String pathPrefix,
    @Nullable Boolean shared,
    @Nullable Boolean pendingReview,
    @Nullable Boolean reviewed) {

  static AppDomainResponse of(
      String host, @Nullable String pathPrefix, boolean shared, ListedDomain.Review review) {
    return new AppDomainResponse(
        host,
        pathPrefix,
        shared ? true : null,
        review == ListedDomain.Review.PENDING ? true : null,
        review == ListedDomain.Review.ACCEPTED ? true : null);
  }

  static AppDomainResponse from(ListedDomain domain) {
    return of(domain.host().value(), domain.pathPrefix(), domain.shared(), domain.review());
  }
}
