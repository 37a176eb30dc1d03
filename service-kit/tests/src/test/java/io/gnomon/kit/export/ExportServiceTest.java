package io.gnomon.kit.export;

import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Revocation;
import io.gnomon.kit.identity.RevocationRegistry;
import io.gnomon.kit.request.ExportFormat;
import io.gnomon.testing.Callers;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DataTest
class ExportServiceTest {

  private static final String EXPORT = "/number-export";

  /** More than connections hold. */
  private static final String LARGE = "?rows=1000000&name=" + "x".repeat(60);

  private static final String LAST_CHUNK = "0\r\n\r\n";
  private static final int TIMEOUT_MILLIS = 60_000;

  @Inject Database database;
  @Inject RevocationRegistry revocations;

  @BeforeEach
  void theServiceKnowsWhatWasRevoked() {
    Callers.viewer().get("/edge").then().statusCode(200);
  }

  @AfterEach
  void nothingWaits() {
    NumberExportResource.secondRow.countDown();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "csv|text/csv;charset=UTF-8|'\uFEFFnumber,name\r\n1,Zoë\r\n2,Zoë\r\n'",
        "json|application/json|'{\"items\":[{\"number\":1,\"name\":\"Zoë\"},{\"number\":2,\"name\":\"Zoë\"}]}'",
        "ndjson|application/x-ndjson|'{\"number\":1,\"name\":\"Zoë\"}\n"
            + "{\"number\":2,\"name\":\"Zoë\"}\n"
            + "'"
      })
  void eachFormatHasAllRows(String format, String mediaType, String expected) {
    var answer = Callers.viewer().queryParam("format", format).get(EXPORT);

    assertThat(new String(answer.asByteArray(), UTF_8)).isEqualTo(expected);
    assertThat(answer.contentType()).isEqualTo(mediaType);
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"numbers." + format + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {"csv|'\uFEFFnumber,name\r\n'", "json|'{\"items\":[]}'", "ndjson|''"})
  void anExportOfNothingIsWhole(String format, String expected) {
    var answer = Callers.viewer().queryParam("format", format).get(EXPORT + "?rows=0");

    assertThat(new String(answer.asByteArray(), UTF_8)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theFirstRowIsSentBeforeTheSecondIsRead(ExportFormat format) throws IOException {
    NumberExportResource.secondRow = new CountDownLatch(1);
    try (var socket = begin(EXPORT + "?name=first&format=" + format.ending())) {
      readUntil(socket.getInputStream(), "first");

      NumberExportResource.secondRow.countDown();

      readUntil(socket.getInputStream(), LAST_CHUNK);
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void anExportIsPackedAsItComes(ExportFormat format) throws IOException {
    NumberExportResource.secondRow = new CountDownLatch(1);
    try (var socket =
        begin(EXPORT + "?name=first&format=" + format.ending(), "Accept-Encoding: gzip\r\n")) {
      var in = socket.getInputStream();
      readUntil(in, "content-encoding: gzip");
      // Of the first row, since the second one is never released.
      readUntil(in, "\r\n\r\n");
      readUntil(in, "\r\n");

      NumberExportResource.secondRow.countDown();

      readUntil(in, LAST_CHUNK);
    }
  }

  @Test
  void anExportEndsOnceTheTokenOfItsCallerIsRevoked() throws IOException {
    var token = Callers.token("leaver@example.org", "viewer");
    try (var socket = beginAs(token, EXPORT + LARGE, "")) {
      var in = socket.getInputStream();
      readUntil(in, "xxx");

      revocations.revoke(Revocation.ofAllTokens("leaver@example.org", Instant.now()));

      assertThat(readToEnd(in)).isNotEmpty().doesNotEndWith(LAST_CHUNK);
    }
  }

  @Test
  void aQueryThatFailsAtOnceIsAProblem() {
    Callers.viewer()
        .get(EXPORT + "?rows=-1&format=xls")
        .then()
        .statusCode(400)
        .contentType(containsString("application/problem+json"));
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void anExportWhoseDatabaseDiesDoesNotLookWhole(ExportFormat format) throws IOException {
    try (var socket = begin(EXPORT + LARGE + "&format=" + format.ending())) {
      var in = socket.getInputStream();
      readUntil(in, "xxx");

      killItsProcess();

      assertThat(readToEnd(in)).isNotEmpty().doesNotEndWith(LAST_CHUNK);
    }
    await().untilAsserted(() -> Callers.viewer().get(EXPORT).then().statusCode(200));
  }

  @Test
  void aStreamWhoseDatabaseDiesIsReset() {
    var vertx = Vertx.vertx();
    try {
      var options =
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false);
      var reset = new AtomicBoolean();
      var ended = new AtomicBoolean();
      vertx
          .createHttpClient(options)
          .request(HttpMethod.GET, RestAssured.port, "localhost", EXPORT + LARGE)
          .compose(request -> request.putHeader("Authorization", "Bearer " + token()).send())
          .onSuccess(
              answer -> {
                answer.pause().exceptionHandler(e -> reset.set(true));
                answer.endHandler(end -> ended.set(true)).handler(bytes -> {});
                vertx.executeBlocking(this::killItsProcess).onSuccess(killed -> answer.resume());
              });

      await().until(() -> reset.get() || ended.get());
      assertThat(ended).isFalse();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  /** Returns true. */
  private boolean killItsProcess() {
    return await()
        .until(
            () ->
                database.exists(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where query like '%' || ? || '%' and pid <> pg_backend_pid()",
                    NumberExportResource.MARK),
            killed -> killed);
  }

  private static Socket begin(String path) throws IOException {
    return begin(path, "");
  }

  private static Socket begin(String path, String headers) throws IOException {
    return beginAs(token(), path, headers);
  }

  private static Socket beginAs(String token, String path, String headers) throws IOException {
    var socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    var request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\n%sAuthorization: Bearer %s\r\n\r\n"
            .formatted(path, headers, token);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private static String token() {
    return Callers.token(Callers.VIEWER, "viewer");
  }

  private static void readUntil(InputStream in, String text) throws IOException {
    var read = new StringBuilder();
    while (read.indexOf(text) < 0) {
      int next = in.read();
      assertThat(next).as("after %s", read).isNotNegative();
      read.append((char) next);
    }
  }

  /** The end of what is still to come. */
  private static String readToEnd(InputStream in) {
    var end = new StringBuilder();
    try {
      var bytes = new byte[8_192];
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        end.append(new String(bytes, 0, count, US_ASCII));
        end.delete(0, Math.max(0, end.length() - LAST_CHUNK.length()));
      }
    } catch (IOException e) {
      // The connection was reset.
    }
    return end.toString();
  }
}
