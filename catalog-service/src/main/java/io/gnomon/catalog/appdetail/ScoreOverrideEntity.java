package io.gnomon.catalog.appdetail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

@Entity
@Table(name = "score_override")
class ScoreOverrideEntity {

  @Id
  @Column(name = "app_id")
  String appId;

  @Column(precision = 3, scale = 1)
  BigDecimal score;

  @Column String reason;

  @Column(name = "set_at")
  Instant setAt;

  @Column(name = "set_by")
  String setBy;

  ScoreOverride override() {
    return new ScoreOverride(appId, score, reason, setAt, setBy);
  }
}
