package io.gnomon.discovery.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code erasure}; {@link ErasureStore} writes how far it has come. */
@Entity
@Table(name = "erasure")
class ErasureEntity {

  @Id UUID id;

  @Column(name = "person_id", updatable = false)
  UUID personId;

  @Column(updatable = false)
  String reason;

  @Column(name = "requested_by", updatable = false)
  String requestedBy;

  @Column(name = "requested_at", updatable = false)
  Instant requestedAt;

  @Column(name = "user_ids", updatable = false)
  Long[] userIds;

  @Column(name = "deleted_rows", updatable = false)
  long deletedRows;

  @Column(name = "finished_at", updatable = false)
  @Nullable Instant finishedAt;
}
