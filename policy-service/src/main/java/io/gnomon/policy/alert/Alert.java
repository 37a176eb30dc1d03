package io.gnomon.policy.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.matching.indicator.AppRef;
import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.triage.AlertStatus;
import io.gnomon.policy.attempt.AttemptKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code policy/alert} of the contracts: attempts of one device, user and day that belong together.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(
    String id,
    String title,
    Severity severity,
    AlertStatus status,
    AttemptKind attempt,
    @Nullable AppRef app,
    @Nullable String indicatorId,
    @JsonUnwrapped Attempts attempts) {

  static final String TOPIC = "policy.alerts.v1";

  /** The device of an alert. */
  public record DeviceRef(String id, String name) {}

  /** Device, user, the latest destination, how often and when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attempts(
      DeviceRef device,
      @Nullable String user,
      String host,
      @Nullable String url,
      long count,
      Instant firstEventAt,
      Instant lastEventAt) {}

  static Alert from(AlertEntity row) {
    return new Alert(
        Long.toString(row.id),
        row.title,
        Severity.of(row.severity),
        AlertStatus.of(row.status),
        AttemptKind.of(row.attempt).orElseThrow(),
        app(row),
        row.indicatorId == null ? null : Long.toString(row.indicatorId),
        new Attempts(
            new DeviceRef(row.deviceId.toString(), row.deviceName),
            row.userName,
            row.host,
            row.url,
            row.attempts,
            row.firstEventAt,
            row.lastEventAt));
  }

  private static @Nullable AppRef app(AlertEntity row) {
    return row.appId == null || row.appName == null ? null : new AppRef(row.appId, row.appName);
  }
}
