package io.gnomon.kit.admission;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServiceWithoutBrokers;
import io.gnomon.testing.HeldRoute;
import io.gnomon.testing.Management;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@DataTest
@TestProfile(ServiceWithoutBrokers.class)
class EventLoopsTest {

  @Inject MeterRegistry meters;
  @Inject HeldRoute route;

  @AfterEach
  void release() throws IOException {
    route.release();
  }

  @Test
  void aProbeIsAnsweredWhileAllEventLoopsOfTheApiAreBusy() throws IOException {
    route.holdAll(ServiceWithoutBrokers.LOOPS, RestAssured.port);

    Management.request().get("/q/health/live").then().statusCode(200);

    assertThat(route.held()).isEqualTo(ServiceWithoutBrokers.LOOPS);
  }

  @Test
  void devicesHaveLessRoomAfterALoopWasLate() {
    RestAssured.get(BusyRoute.PATH).then().statusCode(200);
    RestAssured.get(BusyRoute.PATH).then().statusCode(200);

    var ratio = meters.get("gnomon.admission.device.ratio").gauge();
    await().until(() -> ratio.value() < 1);
  }
}
