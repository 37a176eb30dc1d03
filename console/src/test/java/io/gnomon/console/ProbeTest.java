package io.gnomon.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.testing.HeldRoute;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(BehindAProxy.class)
class ProbeTest {

  @Inject HeldRoute route;

  @AfterEach
  void release() throws IOException {
    route.release();
  }

  @Test
  void aProbeIsAnsweredWhileAllLoopsThatCarryTrafficAreBusy() throws Exception {
    route.holdAll(BehindAProxy.LOOPS, Caller.port());

    var liveness = liveness();

    assertThat(liveness).contains("background tasks", "\"status\": \"UP\"");
    assertThat(route.held()).isEqualTo(BehindAProxy.LOOPS);
  }

  private static String liveness() throws Exception {
    var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/live"))
            .timeout(Duration.ofSeconds(60))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
