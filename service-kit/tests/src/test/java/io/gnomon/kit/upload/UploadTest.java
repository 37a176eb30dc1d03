package io.gnomon.kit.upload;

import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.identity.Revocation;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.testing.Callers;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@DataTest
class UploadTest {

  private static final String BEGIN =
      "POST /upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
          + "Authorization: Bearer %s\r\nTransfer-Encoding: chunked\r\n\r\n";

  @Inject RevocationRegistry revocations;

  @Test
  void aFileIsTakenWhole() {
    Callers.admin()
        .contentType("application/octet-stream")
        .body(new byte[100_000])
        .post("/upload")
        .then()
        .statusCode(200)
        .body(equalTo("100000"));
  }

  @Test
  void anUploadEndsOnceTheTokenOfItsSenderIsRevoked() throws IOException {
    var token = Callers.token("sender@example.org", "admin");
    Callers.bearer(token).get("/api/v1/me").then().statusCode(200);
    UploadResource.begun = new CountDownLatch(1);
    try (var socket = new Socket("localhost", RestAssured.port)) {
      var out = socket.getOutputStream();
      out.write(BEGIN.formatted(token).getBytes(US_ASCII));
      out.write("3\r\none\r\n".getBytes(US_ASCII));
      await().until(() -> UploadResource.begun.getCount() == 0);

      revocations.revoke(Revocation.ofAllTokens("sender@example.org", Instant.now()));
      out.write("3\r\ntwo\r\n0\r\n\r\n".getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 401")
          .contains("application/problem+json");
    }
  }
}
