package io.gnomon.agent.device;

import java.time.Duration;

/**
 * How devices behave.
 *
 * @param flushSize so many transactions are sent at once
 * @param flushAge so long the first of fewer waits
 * @param transactionLimit so many a device keeps; then the oldest is dropped
 * @param fleetTransactionLimit so many all devices keep together
 * @param eventLimit so many events a device keeps; then the oldest is dropped, counted and logged
 * @param acknowledgeWithin a random part of it passes before an acknowledgement
 * @param silence after so long without a byte a stream counts as dead
 * @param streamAgainAfter so long a device that cannot stream asks for changes before it tries
 *     again
 * @param refusalGrace so long a refusal of telemetry that contradicts the settings is asked again
 */
public record DeviceConfig(
    int flushSize,
    Duration flushAge,
    int transactionLimit,
    int fleetTransactionLimit,
    int eventLimit,
    Duration acknowledgeWithin,
    Duration silence,
    Duration streamAgainAfter,
    Duration refusalGrace) {

  /** The usual behaviour. */
  public static DeviceConfig usual() {
    return new DeviceConfig(
        200,
        Duration.ofSeconds(2),
        10_000,
        2_000_000,
        2_000,
        Duration.ofSeconds(5),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        Duration.ofSeconds(60));
  }
}
