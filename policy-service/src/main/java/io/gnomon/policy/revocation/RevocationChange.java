package io.gnomon.policy.revocation;

import io.gnomon.kit.identity.Revocation;
import io.gnomon.kit.identity.RevocationRegistry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a credential was revoked, or that this was taken back. */
record RevocationChange(
    String credential,
    Instant at,
    boolean isRevoked,
    @Nullable Instant tokensBefore,
    @Nullable Instant expiresAt) {

  void applyTo(RevocationRegistry registry) {
    if (isRevoked) {
      registry.revoke(new Revocation(credential, at, tokensBefore, expiresAt));
    } else {
      registry.restore(credential, at);
    }
  }
}
