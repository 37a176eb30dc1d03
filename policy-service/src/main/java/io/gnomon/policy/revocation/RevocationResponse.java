package io.gnomon.policy.revocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A revocation that is in force.
 *
 * @param credential the id of a device or of a token, or a subject
 * @param tokensBefore tokens issued before then are refused; absent: all, later ones too
 * @param expiresAt when it is forgotten, every token that it refuses having expired; absent: never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Revocation")
record RevocationResponse(
    String id,
    CredentialKind kind,
    String credential,
    @Nullable String reason,
    Instant revokedAt,
    String revokedBy,
    @Nullable Instant tokensBefore,
    @Nullable Instant expiresAt) {

  static RevocationResponse from(RevocationEntity row) {
    return new RevocationResponse(
        Long.toString(row.id),
        row.kind(),
        row.credential,
        row.reason,
        row.revokedAt,
        row.revokedBy,
        row.tokensBefore,
        row.expiresAt);
  }
}
