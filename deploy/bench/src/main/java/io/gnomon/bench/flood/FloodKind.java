package io.gnomon.bench.flood;

/** What is asked without end. */
enum FloodKind {
  ENROLMENTS(true),
  TOKENS(true),
  EVENTS(true),
  ACKNOWLEDGEMENTS(true),
  CHANGES(true),
  LOOKUPS(false),
  UPLOADS(false);

  private final boolean ofDevices;

  FloodKind(boolean ofDevices) {
    this.ofDevices = ofDevices;
  }

  /** Whether devices ask for it, and not people. */
  boolean ofDevices() {
    return ofDevices;
  }
}
