package io.gnomon.catalog.localentry;

import org.jspecify.annotations.Nullable;

/**
 * What a claim may do.
 *
 * @param takeOver other apps lose what is claimed
 * @param allowUnblockable hosts that different owners share or that are never blocked are accepted
 */
public record ClaimConsent(boolean takeOver, boolean allowUnblockable) {

  /** Reads the flags of a request; absent means off. */
  public static ClaimConsent of(@Nullable Boolean takeOver, @Nullable Boolean allowUnblockable) {
    return new ClaimConsent(Boolean.TRUE.equals(takeOver), Boolean.TRUE.equals(allowUnblockable));
  }
}
