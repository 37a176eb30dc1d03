package io.gnomon.testing;

import static io.restassured.RestAssured.given;

import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.kit.identity.Roles;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests of the people and devices of the example organisation; their bodies are JSON. */
public final class Callers {

  public static final String ADMIN = "admin@example.org";
  public static final String ANALYST = "analyst@example.org";
  public static final String VIEWER = "viewer@example.org";

  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static volatile int awaitedPort;

  private Callers() {}

  /** A person with all roles of people. */
  public static RequestSpecification admin() {
    return bearer(token(ADMIN, Roles.VIEWER, Roles.ANALYST, Roles.ADMIN));
  }

  /** A person who works on alerts and tags. */
  public static RequestSpecification analyst() {
    return bearer(token(ANALYST, Roles.VIEWER, Roles.ANALYST));
  }

  /** A person who only reads. */
  public static RequestSpecification viewer() {
    return bearer(token(VIEWER, Roles.VIEWER));
  }

  /** A person with exactly these roles. */
  public static RequestSpecification person(String name, String... roles) {
    return bearer(token(name, roles));
  }

  /** A device, with a token that it did not have to ask for. */
  public static RequestSpecification device(String deviceId) {
    return bearer(deviceToken(deviceId));
  }

  public static RequestSpecification nobody() {
    return given().contentType(ContentType.JSON);
  }

  public static RequestSpecification bearer(String token) {
    awaitRevocations(token);
    return nobody().auth().oauth2(token);
  }

  public static String token(String name, String... roles) {
    return LocalIssuer.humans(keys()).token(name, LIFETIME, roles);
  }

  /** A person's token, as if issued at that time. */
  public static String token(String name, Instant issuedAt, String... roles) {
    return LocalIssuer.humans(keys()).token(name, issuedAt, LIFETIME, roles);
  }

  public static String deviceToken(String deviceId) {
    return LocalIssuer.devices(keys()).token(deviceId, LIFETIME, Roles.DEVICE);
  }

  /** A service that was just started refuses all tokens until it knows what was revoked. */
  private static void awaitRevocations(String token) {
    if (awaitedPort != RestAssured.port) {
      Patience.await()
          .until(() -> nobody().auth().oauth2(token).get("/api/v1/me").statusCode() != 503);
      awaitedPort = RestAssured.port;
    }
  }

  private static KeyFolder keys() {
    return new KeyFolder(ConfigProvider.getConfig().getValue("gnomon.keys-dir", Path.class));
  }
}
