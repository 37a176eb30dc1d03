package io.gnomon.local.demo;

/** The running system did not answer as the demo expects. */
public final class DemoFailedException extends RuntimeException {

  public DemoFailedException(String message) {
    super(message);
  }
}
