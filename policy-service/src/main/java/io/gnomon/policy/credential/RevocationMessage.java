package io.gnomon.policy.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code policy/credential} of the contracts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevocationMessage(
    String id, CredentialKind kind, String state, Instant at, @Nullable String reason) {

  static final String TOPIC = "policy.credentials.v1";

  static RevocationMessage revoked(
      String id, CredentialKind kind, Instant at, @Nullable String reason) {
    return new RevocationMessage(id, kind, "revoked", at, reason);
  }
}
