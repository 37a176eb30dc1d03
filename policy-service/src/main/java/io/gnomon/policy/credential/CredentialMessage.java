package io.gnomon.policy.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code policy/credential} of the contracts, and the answer to whoever revoked it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialMessage(
    String id, CredentialKind kind, String state, Instant at, @Nullable String reason) {

  static final String TOPIC = "policy.credentials.v1";

  static CredentialMessage revoked(
      String id, CredentialKind kind, Instant at, @Nullable String reason) {
    return new CredentialMessage(id, kind, "revoked", at, reason);
  }
}
