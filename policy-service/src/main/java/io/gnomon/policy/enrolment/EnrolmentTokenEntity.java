package io.gnomon.policy.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "enrolment_token")
class EnrolmentTokenEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "token_hash")
  String tokenHash;

  @Column String description;
  @Column String[] tags;

  @Column(name = "max_uses")
  int maxUses;

  // Counted down by EnrolmentTokenStore alone.
  @Column(name = "uses_left", updatable = false)
  int usesLeft;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "revoked_at")
  @Nullable Instant revokedAt;
}
