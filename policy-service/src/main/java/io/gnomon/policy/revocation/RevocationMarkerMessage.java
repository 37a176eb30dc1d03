package io.gnomon.policy.revocation;

import io.gnomon.kit.revocation.RevocationMarkerRegistry;
import java.time.Instant;

/** {@code policy/credential} of no credential: what was published before it is all there is. */
record RevocationMarkerMessage(String id, String kind, String state, Instant at) {

  /** Readers that do not know it take nothing back by it. */
  static RevocationMarkerMessage at(Instant time) {
    return new RevocationMarkerMessage(
        RevocationMarkerRegistry.ID, RevocationMarkerRegistry.KIND, "active", time);
  }
}
