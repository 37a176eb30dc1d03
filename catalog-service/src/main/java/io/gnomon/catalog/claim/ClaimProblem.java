package io.gnomon.catalog.claim;

import io.gnomon.kit.problem.ProblemType;

/** Why a domain or range cannot be claimed without more ado. */
enum ClaimProblem implements ProblemType {
  HELD_BY_ANOTHER_APP("held-by-another-app", 409, "Another app has this domain or range"),
  UNBLOCKABLE_DOMAIN("unblockable-domain", 409, "No tag can ever block this domain");

  private final String slug;
  private final int status;
  private final String title;

  ClaimProblem(String slug, int status, String title) {
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
