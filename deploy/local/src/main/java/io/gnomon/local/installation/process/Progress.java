package io.gnomon.local.installation.process;

/** Receives what happens while an installation starts and stops. */
@FunctionalInterface
public interface Progress {

  /** Something has happened. */
  void report(String line);

  /** Something takes its time; called about once a second with what is still missing. */
  default void waiting(String line) {}
}
