package io.gnomon.policy.alert;

import io.gnomon.policy.alert.triage.Classification;
import io.gnomon.policy.alert.triage.Determination;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link AlertStore} writes what attempts say; only what people change is written back here. */
@Entity
@Table(name = "alert")
class AlertEntity {

  @Id Long id;

  @Column(updatable = false)
  String title;

  @Column(updatable = false)
  String severity;

  @Column String status;

  @Column(updatable = false)
  LocalDate day;

  @Column(updatable = false)
  String attempt;

  @Column(updatable = false)
  String subject;

  @Column(name = "user_key", updatable = false)
  String userKey;

  @Column(updatable = false)
  boolean raised;

  @Column(name = "app_id", updatable = false)
  @Nullable String appId;

  @Column(name = "app_name", updatable = false)
  @Nullable String appName;

  @Column(name = "indicator_id", updatable = false)
  @Nullable Long indicatorId;

  @Column(name = "device_id", updatable = false)
  UUID deviceId;

  @Column(name = "device_name", updatable = false)
  String deviceName;

  @Column(name = "user_name", updatable = false)
  @Nullable String userName;

  @Column(updatable = false)
  String host;

  @Column(updatable = false)
  @Nullable String url;

  @Column(updatable = false)
  long attempts;

  @Column(name = "first_event_at", updatable = false)
  Instant firstEventAt;

  @Column(name = "last_event_at", updatable = false)
  Instant lastEventAt;

  @Column(name = "assigned_to")
  @Nullable String assignedTo;

  @Column @Nullable String classification;
  @Column @Nullable String determination;

  @Nullable Classification classification() {
    return classification == null ? null : Classification.of(classification);
  }

  @Nullable Determination determination() {
    return determination == null ? null : Determination.of(determination);
  }
}
