package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.Management;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DataTest
class ProbeLoopTest {

  private static final int CONNECTIONS_PER_LOOP = 4;
  private static final byte[] REQUEST =
      ("GET " + HeldRoute.PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);

  @Inject Vertx vertx;
  @Inject HeldRoute route;
  private final List<Socket> open = new ArrayList<>();

  @AfterEach
  void release() throws IOException {
    route.release();
    for (var socket : open) {
      socket.close();
    }
  }

  @Test
  void aProbeIsAnsweredWhileAllEventLoopsOfTheApiAreBusy() throws IOException {
    var loops = loops() - 1;
    for (int i = 0; i < CONNECTIONS_PER_LOOP * loops; i++) {
      var socket = new Socket("localhost", RestAssured.port);
      open.add(socket);
      socket.getOutputStream().write(REQUEST);
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> route.held() == loops);

    Management.request().get("/q/health/live").then().statusCode(200);

    assertThat(route.held()).isEqualTo(loops);
  }

  private int loops() {
    var group = ((VertxInternal) vertx).getEventLoopGroup();
    return (int) StreamSupport.stream(group.spliterator(), false).count();
  }
}
