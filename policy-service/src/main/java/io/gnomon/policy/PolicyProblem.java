package io.gnomon.policy;

import io.gnomon.kit.problem.ProblemType;

/** Every way in which policy-service refuses a request, beside the standard ones. */
public enum PolicyProblem implements ProblemType {
  ENROLMENT_REFUSED("enrolment-refused", 403, "This enrolment token admits no device"),
  DEVICE_UNKNOWN("device-unknown", 401, "This device is not enrolled"),
  DEVICE_REVOKED("device-revoked", 401, "This device was revoked"),
  DEVICE_CLONED("device-cloned", 401, "Two devices use the same identity"),
  ASSERTION_INVALID("assertion-invalid", 401, "This assertion is not acceptable"),
  GROUP_BUILT_IN("group-built-in", 409, "The built-in group cannot be changed"),
  GROUP_IN_USE("group-in-use", 409, "This device group is in use"),
  ALERT_ALREADY_OPEN("alert-already-open", 409, "Another alert about the same is open"),
  NEVER_BLOCK("never-block", 409, "This address is on the never-block list"),
  NOT_BLOCKABLE("not-blockable", 422, "This would block sites of several owners"),
  INDICATOR_OF_TAG("indicator-of-tag", 409, "The indicator belongs to the tag of an app"),
  PROFILE_IN_USE("profile-in-use", 409, "Something uses this profile");

  private final String slug;
  private final int status;
  private final String title;

  PolicyProblem(String slug, int status, String title) {
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
