package io.gnomon.discovery;

import io.gnomon.kit.problem.ProblemType;

/** Every way in which discovery-service refuses a request, beside the standard ones. */
public enum DiscoveryProblem implements ProblemType {
  TELEMETRY_OFF("telemetry-off", 403, "The organisation collects no endpoint telemetry"),
  LOG_UNREADABLE("log-unreadable", 422, "No transaction can be read from this file"),
  LOG_DAMAGED("log-damaged", 422, "The packed file is damaged or cut off"),
  STORAGE_FULL("storage-full", 503, "There is no room for more at the moment");

  private final String slug;
  private final int status;
  private final String title;

  DiscoveryProblem(String slug, int status, String title) {
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
