package io.gnomon.catalog;

import io.gnomon.kit.problem.ProblemType;

/** Every way in which catalog-service refuses a request, beside the standard ones. */
public enum CatalogProblem implements ProblemType {
  HELD_BY_ANOTHER_APP("held-by-another-app", 409, "Another app has this domain or range"),
  CATALOG_FULL("catalog-full", 409, "The catalog would become larger than allowed"),
  UNBLOCKABLE_DOMAIN("unblockable-domain", 409, "No tag can ever block this domain");

  private final String slug;
  private final int status;
  private final String title;

  CatalogProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
