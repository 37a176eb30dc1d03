package io.gnomon.policy.alert.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "alert_note")
class AlertNoteEntity {

  static final String COMMENT = "comment";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "alert_id")
  long alertId;

  @Column Instant at;
  @Column String who;
  @Column String field;

  @Column(name = "value_before")
  @Nullable String before;

  @Column(name = "value_after")
  @Nullable String after;

  boolean isComment() {
    return field.equals(COMMENT);
  }
}
