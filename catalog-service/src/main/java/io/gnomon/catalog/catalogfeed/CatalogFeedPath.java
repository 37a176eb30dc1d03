package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.source.CatalogFeedSource;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;

/** Finds what the path of a request names. */
final class CatalogFeedPath {

  private CatalogFeedPath() {}

  static CatalogFeedSource feed(String id) {
    return CatalogFeedSource.find(id)
        .orElseThrow(() -> notFound("There is no catalog feed with this id."));
  }

  static ProblemException noImport() {
    return notFound("The catalog feed has no import with this id.");
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }
}
