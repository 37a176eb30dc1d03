package io.gnomon.kit.identity;

/**
 * Where this process learns of revocations. Until all were loaded once, nobody with a token is let
 * in.
 */
public interface RevocationSource {

  /** Whether every revocation that was made before this process started is in the registry. */
  boolean isLoaded();
}
