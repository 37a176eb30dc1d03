package io.gnomon.policy.alert;

import io.gnomon.kit.request.PlainText;
import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.triage.AlertStatus;
import io.gnomon.policy.alert.triage.Classification;
import io.gnomon.policy.alert.triage.Determination;
import io.gnomon.policy.attempt.AttemptKind;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which alerts to list; what is absent is no restriction. */
public class AlertFilter {

  /** What asks for the alerts that are assigned to nobody. */
  static final String NOBODY = "none";

  @RestQuery
  @Parameter(description = "Alerts in one of these states of work; repeatable. All unless given.")
  List<AlertStatus> status = List.of();

  @RestQuery
  @Parameter(description = "Alerts of one of these severities; repeatable. All unless given.")
  List<Severity> severity = List.of();

  @RestQuery
  @PlainText
  @Size(max = 320)
  @Parameter(
      description =
          "Alerts that are assigned to whoever is called exactly so; none: those that are assigned"
              + " to nobody.")
  @Nullable String assignedTo;

  @RestQuery
  @Parameter(description = "Alerts of attempts to which devices answered so.")
  @Nullable AttemptKind attempt;

  @RestQuery
  @Parameter(description = "Alerts that somebody has classified so.")
  @Nullable Classification classification;

  @RestQuery
  @Parameter(description = "Alerts that somebody has explained so.")
  @Nullable Determination determination;

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(
      description =
          "A part of the name of app, device or user, or of the host; letter case does not count."
              + " One or two characters are the beginning of one.")
  @Nullable String q;

  @RestQuery
  @PlainText
  @Size(max = 100)
  @Parameter(description = "The id of an app that was used.")
  @Nullable String app;

  @RestQuery
  @Parameter(description = "The id of a device.")
  @Nullable UUID device;

  @RestQuery
  @PlainText
  @Size(max = 320)
  @Parameter(description = "The whole name of a user; letter case does not count.")
  @Nullable String user;

  @RestQuery
  @Parameter(description = "Alerts with an attempt at that time or later.")
  @Nullable Instant since;

  @RestQuery
  @Parameter(description = "Alerts with an attempt before that time.")
  @Nullable Instant until;
}
