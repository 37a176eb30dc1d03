package io.gnomon.agent.api.device;

import io.gnomon.agent.event.AttemptKind;
import io.gnomon.agent.event.RaisedAttempts.RaisedAttempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt of a user that a device raised.
 *
 * @param indicatorId the indicator that decided
 * @param appId the app of the indicator; absent where it has none
 */
record RaisedAlert(
    AttemptKind kind,
    Instant at,
    RaisingDevice device,
    String user,
    String indicatorId,
    @Nullable String appId,
    String host,
    String url) {

  /** The device that raised an attempt. */
  record RaisingDevice(String id, String name) {}

  static RaisedAlert from(RaisedAttempt raised) {
    var attempt = raised.attempt();
    return new RaisedAlert(
        attempt.kind(),
        Instant.ofEpochMilli(attempt.atMillis()),
        new RaisingDevice(raised.deviceId(), raised.deviceName()),
        attempt.user(),
        attempt.indicatorId(),
        attempt.appId(),
        attempt.host(),
        attempt.url());
  }
}
