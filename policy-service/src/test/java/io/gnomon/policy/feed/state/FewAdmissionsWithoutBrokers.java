package io.gnomon.policy.feed.state;

import io.gnomon.testing.InfrastructureResource;
import io.gnomon.testing.TestInfrastructure;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/**
 * Few devices may connect per second, and the brokers cannot be reached, from the start on; the
 * database has a revocation of before the start: one restart of the application for the tests of
 * all.
 */
public final class FewAdmissionsWithoutBrokers implements QuarkusTestProfile {

  public static final int ADMISSIONS_PER_SECOND = 12;

  public static final int ACKNOWLEDGEMENTS_PER_SECOND = 5;

  public static final int MAX_STREAMS = 3;

  public static final int MAX_CHANGES_REQUESTS = 2;

  static final String UNREACHABLE = "127.0.0.1:1";

  private static final Map<String, String> LIMITS =
      Map.of(
          InfrastructureResource.NEVER_READY,
          "true",
          "gnomon.feed.max-streams",
          Integer.toString(MAX_STREAMS),
          "gnomon.feed.max-changes-requests",
          Integer.toString(MAX_CHANGES_REQUESTS),
          "gnomon.feed.acknowledgements-per-second",
          Integer.toString(ACKNOWLEDGEMENTS_PER_SECOND),
          "gnomon.feed.admissions-per-second",
          Integer.toString(ADMISSIONS_PER_SECOND),
          "kafka.bootstrap.servers",
          UNREACHABLE,
          "quarkus.flyway.locations",
          "db/migration,db/kit,db/revoked");

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<>(LIMITS);
    settings.putAll(TestInfrastructure.databaseSettings("away"));
    return Map.copyOf(settings);
  }
}
