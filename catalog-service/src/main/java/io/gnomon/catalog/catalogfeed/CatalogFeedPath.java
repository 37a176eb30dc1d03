package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Finds what the path of a request names, and names it. */
final class CatalogFeedPath {

  private CatalogFeedPath() {}

  static CatalogFeedSource feed(String id) {
    return CatalogFeedSource.find(id)
        .orElseThrow(() -> notFound("There is no catalog feed with this id."));
  }

  /** The answer that something is done with the import in the background. */
  static RestResponse<CatalogFeedImport> accepted(CatalogFeedImport begun) {
    var path = "/api/v1/catalog-feeds/%s/imports/%s".formatted(begun.feed(), begun.id());
    return RestResponse.ResponseBuilder.<CatalogFeedImport>create(RestResponse.Status.ACCEPTED)
        .location(URI.create(path))
        .entity(begun)
        .build();
  }

  static ProblemException noImport() {
    return notFound("The catalog feed has no import with this id.");
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }
}
