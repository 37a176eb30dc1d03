package io.gnomon.agent.device;

import java.time.Duration;

/**
 * How devices behave.
 *
 * @param batchSize how many transactions are sent in one request at most
 * @param flushAge how long the first transaction of a smaller batch waits
 * @param maxTransactions how many transactions a device queues; then the oldest is dropped
 * @param maxFleetTransactions how many transactions all devices queue together
 * @param maxEvents how many events a device queues; then the oldest is dropped, counted and logged
 * @param maxAcknowledgementDelay an acknowledgement is sent at a random moment within it, where the
 *     server says no other time
 * @param streamIdleTimeout a stream without a byte for that long is closed
 * @param pollingPeriod how long a device that cannot stream polls before it tries to stream again
 * @param refusalGracePeriod how long telemetry that the service refuses against the settings is
 *     retried
 */
public record DeviceConfig(
    int batchSize,
    Duration flushAge,
    int maxTransactions,
    int maxFleetTransactions,
    int maxEvents,
    Duration maxAcknowledgementDelay,
    Duration streamIdleTimeout,
    Duration pollingPeriod,
    Duration refusalGracePeriod) {}
