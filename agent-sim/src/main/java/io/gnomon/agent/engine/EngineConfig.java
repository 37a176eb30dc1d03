package io.gnomon.agent.engine;

import io.gnomon.agent.device.DeviceConfig;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What holds for all devices of a fleet.
 *
 * @param organisation the name that block pages show
 * @param domain the domain that devices claim
 * @param boot how often the fleet was started
 * @param maxConcurrentEnrolments how many enrolments are in flight at once
 * @param maxPause the longest random part of a pause after failures
 */
public record EngineConfig(
    String organisation,
    String domain,
    int boot,
    int maxConcurrentEnrolments,
    Duration maxPause,
    RandomGenerator random,
    DeviceConfig device) {}
