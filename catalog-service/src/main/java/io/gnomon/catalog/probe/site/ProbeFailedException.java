package io.gnomon.catalog.probe.site;

/** Ends a look at something with what kept it from being seen. */
final class ProbeFailedException extends Exception {

  private final ProbeFailure failure;

  ProbeFailedException(ProbeFailure failure) {
    super(failure.detail(), null, false, false);
    this.failure = failure;
  }

  ProbeFailure failure() {
    return failure;
  }
}
