package io.gnomon.policy.revocation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "credential_revocation")
class RevocationEntity {

  @Id String credential;
  @Column long id;
  @Column String kind;

  @Column(name = "revoked_at")
  Instant revokedAt;

  @Column(name = "revoked_by")
  String revokedBy;

  @Column @Nullable String reason;

  @Column(name = "tokens_before")
  @Nullable Instant tokensBefore;

  @Column(name = "expires_at")
  @Nullable Instant expiresAt;

  @Column(name = "undone_at")
  @Nullable Instant undoneAt;

  @Column(name = "changed_at")
  Instant changedAt;

  CredentialKind kind() {
    return CredentialKind.of(kind);
  }

  boolean isInForce(Instant now) {
    return undoneAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  RevocationChange change() {
    return new RevocationChange(credential, changedAt, undoneAt == null, tokensBefore, expiresAt);
  }
}
