package io.gnomon.local.demo;

/** Where the demo writes its lines. */
@FunctionalInterface
public interface DemoOutput {

  /** What a line is, for those who print it with colours. */
  enum Style {
    HEADING,
    TEXT,
    DETAIL,
    ALLOWED,
    WARNED,
    BLOCKED
  }

  /** Writes a line. */
  void print(Style style, String line);
}
