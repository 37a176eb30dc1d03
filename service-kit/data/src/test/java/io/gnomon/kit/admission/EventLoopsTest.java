package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Management;
import io.gnomon.testing.failure.HeldRoute;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DataTest
@TestProfile(EventLoopsTest.TwoForTheApi.class)
class EventLoopsTest {

  private static final int LOOPS = 2;

  @Inject MeterRegistry meters;
  @Inject HeldRoute route;

  /** As many as the API has in a test on any machine; lateness counts, unlike in other tests. */
  public static final class TwoForTheApi implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.vertx.event-loops-pool-size",
          String.valueOf(LOOPS),
          "gnomon.admission.tolerated-lateness",
          "100ms");
    }
  }

  @AfterEach
  void release() throws IOException {
    route.release();
  }

  @Test
  void aProbeIsAnsweredWhileAllEventLoopsOfTheApiAreBusy() throws IOException {
    route.holdAll(LOOPS, RestAssured.port);

    Management.request().get("/q/health/live").then().statusCode(200);

    assertThat(route.held()).isEqualTo(LOOPS);
  }

  @Test
  void devicesHaveLessRoomAfterALoopWasLate() {
    RestAssured.get(BusyRoute.PATH).then().statusCode(200);
    RestAssured.get(BusyRoute.PATH).then().statusCode(200);

    var ratio = meters.get("gnomon.admission.device.ratio").gauge();
    await().until(() -> ratio.value() < 1);
  }
}
