package io.gnomon.catalog.weight;

import io.gnomon.kit.problem.ProblemType;

/** What can be wrong with a change of the risk model. */
enum RiskModelProblem implements ProblemType {
  NO_MODEL("bad-request", 400, "The request cannot be understood"),
  CHANGED_MEANWHILE("changed-meanwhile", 412, "Somebody else changed it in between"),
  VERSION_NEEDED("version-needed", 428, "The version that is to be changed is needed");

  private final String slug;
  private final int status;
  private final String title;

  RiskModelProblem(String slug, int status, String title) {
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
