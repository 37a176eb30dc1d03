package io.gnomon.policy;

import static io.restassured.RestAssured.given;

import io.gnomon.embedded.KeyFolder;
import io.gnomon.embedded.LocalIssuer;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests of the people and devices of the example organisation. */
public final class Callers {

  public static final String ADMIN = "admin@example.org";

  private Callers() {}

  public static RequestSpecification admin() {
    return bearer(person(ADMIN, Roles.VIEWER, Roles.ANALYST, Roles.ADMIN));
  }

  public static RequestSpecification analyst() {
    return bearer(person("analyst@example.org", Roles.VIEWER, Roles.ANALYST));
  }

  public static RequestSpecification viewer() {
    return bearer(person("viewer@example.org", Roles.VIEWER));
  }

  /** A device's token without the device's asking for it. */
  public static RequestSpecification device(String deviceId) {
    return bearer(deviceToken(deviceId));
  }

  public static String deviceToken(String deviceId) {
    return LocalIssuer.devices(keys()).token(deviceId, Duration.ofMinutes(5), Roles.DEVICE);
  }

  public static RequestSpecification nobody() {
    return given().contentType(ContentType.JSON);
  }

  public static RequestSpecification bearer(String token) {
    return nobody().auth().oauth2(token);
  }

  public static String person(String name, String... roles) {
    return LocalIssuer.humans(keys()).token(name, Duration.ofMinutes(5), roles);
  }

  private static KeyFolder keys() {
    return new KeyFolder(ConfigProvider.getConfig().getValue("gnomon.keys-dir", Path.class));
  }
}
