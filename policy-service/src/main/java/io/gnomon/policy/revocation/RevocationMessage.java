package io.gnomon.policy.revocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code policy/credential} of the contracts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevocationMessage(
    String id,
    CredentialKind kind,
    String state,
    Instant at,
    @Nullable String reason,
    @Nullable Instant tokensBefore,
    @Nullable Instant expiresAt) {

  static final String TOPIC = "policy.credentials.v1";

  /** The state of a row: revoked, or active again. */
  static RevocationMessage of(RevocationEntity row) {
    return row.undoneAt == null
        ? new RevocationMessage(
            row.credential,
            row.kind(),
            "revoked",
            row.changedAt,
            row.reason,
            row.tokensBefore,
            row.expiresAt)
        : new RevocationMessage(
            row.credential, row.kind(), "active", row.changedAt, null, null, null);
  }
}
