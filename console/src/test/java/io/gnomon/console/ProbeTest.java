package io.gnomon.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(BehindAProxy.class)
class ProbeTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final int CONNECTIONS_PER_LOOP = 4;
  private static final byte[] REQUEST =
      ("GET " + HeldRoute.PATH + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  @Inject HeldRoute route;

  @Test
  void aProbeIsAnsweredWhileAllLoopsThatCarryTrafficAreBusy() throws Exception {
    var open = new ArrayList<Socket>();
    try {
      for (int i = 0; i < CONNECTIONS_PER_LOOP * BehindAProxy.LOOPS; i++) {
        var socket = new Socket("127.0.0.1", Caller.port());
        open.add(socket);
        socket.getOutputStream().write(REQUEST);
      }
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() -> assertThat(route.held()).isEqualTo(BehindAProxy.LOOPS));

      var liveness = liveness();

      assertThat(liveness).contains("background tasks", "\"status\": \"UP\"");
      assertThat(route.held()).isEqualTo(BehindAProxy.LOOPS);
    } finally {
      route.release();
      for (var socket : open) {
        socket.close();
      }
    }
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
