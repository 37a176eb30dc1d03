package io.gnomon.catalog.riskmodel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A version of the risk model; the last one is in force. */
@Entity
@Table(name = "risk_model")
class RiskModelEntity {

  @Id Long version;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  String settings;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "changed_by")
  String changedBy;
}
