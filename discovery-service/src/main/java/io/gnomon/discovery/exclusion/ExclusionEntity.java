package io.gnomon.discovery.exclusion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code exclusion}. */
@Entity
@Table(name = "exclusion")
class ExclusionEntity {

  @Id UUID id;

  @Column String kind;
  @Column String value;
  @Column String reason;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  Exclusion toExclusion() {
    return new Exclusion(
        id.toString(), ExclusionKind.of(kind), value, reason, createdBy, createdAt);
  }
}
