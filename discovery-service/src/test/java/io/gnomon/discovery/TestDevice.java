package io.gnomon.discovery;

import io.gnomon.testing.Callers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device of the example organisation that sends telemetry. */
public final class TestDevice {

  private static final String PATH = "/agent/v1/transactions";

  private final String id = UUID.randomUUID().toString();
  private final String bootId = UUID.randomUUID().toString();
  private final String token = Callers.deviceToken(id);
  private long sequence;

  public String id() {
    return id;
  }

  public String bootId() {
    return bootId;
  }

  /** The next batch, accepted. */
  public void sends(String... lines) {
    send(++sequence, lines).then().statusCode(202);
  }

  /** The next batch, accepted, as part of the trace that {@code traceparent} names. */
  public void sendsTraced(String traceparent, String... lines) {
    request(++sequence)
        .header("traceparent", traceparent)
        .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
        .post(PATH)
        .then()
        .statusCode(202);
  }

  public Response send(long number, String... lines) {
    return send(number, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), null);
  }

  public Response send(long number, byte[] body, @Nullable String encoding) {
    var request = request(number);
    if (encoding != null) {
      request.header("Content-Encoding", encoding);
    }
    return request.body(body).post(PATH);
  }

  private RequestSpecification request(long number) {
    return Callers.bearer(token)
        .header("Gnomon-Protocol", "1")
        .header("Gnomon-Boot-Id", bootId)
        .header("Gnomon-Sequence", number)
        .contentType("application/x-ndjson");
  }

  public static String line(String user, String host) {
    return line(Instant.now(), user, host, "", 100);
  }

  /** With one downloaded byte; a path that is empty was not visible. */
  public static String line(Instant at, String user, String host, String path, long uploaded) {
    return """
        {"at":"%s","user":"%s","ipAddress":"10.20.0.7","host":"%s"%s,"uploadedBytes":%d,"downloadedBytes":1}"""
        .formatted(at, user, host, path.isEmpty() ? "" : ",\"path\":\"" + path + "\"", uploaded);
  }
}
