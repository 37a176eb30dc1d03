package io.gnomon.kit.identity;

/**
 * Where this process learns of revocations. Until all were loaded once, requests with a token are
 * refused.
 */
public interface RevocationSource {

  /** Whether every revocation that was made before this process started is in the registry. */
  boolean isLoaded();
}
