package io.gnomon.policy.feed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Few devices may connect per second, and the brokers cannot be reached, from the start on: one
 * restart of the application for the tests of both.
 */
public final class FewAdmissionsWithoutBrokers implements QuarkusTestProfile {

  public static final int ADMISSIONS_PER_SECOND = 12;

  static final String UNREACHABLE = "127.0.0.1:1";

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gnomon.feed.admissions-per-second",
        Integer.toString(ADMISSIONS_PER_SECOND),
        "kafka.bootstrap.servers",
        UNREACHABLE);
  }
}
