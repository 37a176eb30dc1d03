package io.gnomon.policy.alert;

import io.gnomon.kit.request.PlainText;
import io.gnomon.policy.Severity;
import io.gnomon.policy.attempt.AttemptKind;
import io.gnomon.policy.triage.AlertStatus;
import io.gnomon.policy.triage.Classification;
import io.gnomon.policy.triage.Determination;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which alerts to list; what is absent is no restriction. */
public class AlertFilter {

  @RestQuery @Nullable AlertStatus status;

  @RestQuery @Nullable Severity severity;

  /** What the device did. */
  @RestQuery @Nullable AttemptKind attempt;

  @RestQuery @Nullable Classification classification;

  @RestQuery @Nullable Determination determination;

  /**
   * A part of the name of app, device or user, or of the host, whatever the case; one or two
   * characters are the beginning of one.
   */
  @RestQuery
  @PlainText
  @Size(max = 200)
  @Nullable String q;

  @RestQuery
  @PlainText
  @Size(max = 100)
  @Nullable String app;

  @RestQuery @Nullable UUID device;

  /** Whatever the case. */
  @RestQuery
  @PlainText
  @Size(max = 320)
  @Nullable String user;

  /** Alerts with an attempt at that time or later. */
  @RestQuery @Nullable Instant since;

  /** Alerts with an attempt before that time. */
  @RestQuery @Nullable Instant until;
}
