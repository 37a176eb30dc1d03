package io.gnomon.kit.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
class AuditEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry")
  @SequenceGenerator(name = "audit_entry", sequenceName = "audit_entry_seq", allocationSize = 50)
  Long id;

  @Column Instant at;
  @Column String who;
  @Column String action;
  @Column String subject;
  @Column @Nullable String reason;

  @Column(name = "state_before")
  @Nullable String before;

  @Column(name = "state_after")
  @Nullable String after;
}
