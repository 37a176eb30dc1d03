package io.gnomon.testing;

import static io.restassured.RestAssured.given;

import io.gnomon.embedded.postgres.FreePort;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The second port of the service under test, with its health and metrics. */
public final class Management {

  private static final String PORT = "quarkus.management.test-port";

  private Management() {}

  /** What a test resource sets, so that the port is a free one and {@link #request} finds it. */
  public static Map<String, String> settings() {
    try {
      return Map.of(PORT, Integer.toString(FreePort.any()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RequestSpecification request() {
    var port = ConfigProvider.getConfig().getValue(PORT, Integer.class);
    return given().baseUri("http://127.0.0.1").port(port);
  }

  /** Waits until the service knows what it has to know before it answers everything. */
  public static void awaitReady() {
    Patience.await().until(() -> request().get("/q/health/ready").statusCode() == 200);
  }
}
