package io.gnomon.policy.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment token.
 *
 * @param token the secret, only in the answer to its creation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnrolmentTokenResponse(
    String id,
    String description,
    List<String> tags,
    int maxUses,
    int usesLeft,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable String token) {

  static EnrolmentTokenResponse from(EnrolmentTokenEntity row) {
    return from(row, null);
  }

  static EnrolmentTokenResponse from(EnrolmentTokenEntity row, @Nullable TokenSecret secret) {
    return new EnrolmentTokenResponse(
        Long.toString(row.id),
        row.description,
        List.of(row.tags),
        row.maxUses,
        row.usesLeft,
        row.createdAt,
        row.createdBy,
        row.expiresAt,
        row.revokedAt,
        secret == null ? null : secret.text());
  }
}
