package io.gnomon.discovery.directory;

/** Whether the organisation collects endpoint telemetry. */
public enum Telemetry {
  ON,
  OFF,
  UNKNOWN
}
