package io.gnomon.local.demo;

/** The running system did not do what the story needs. */
public final class DemoFailedException extends RuntimeException {

  public DemoFailedException(String message) {
    super(message);
  }
}
