package io.gnomon.discovery;

import static io.restassured.RestAssured.given;

import io.gnomon.embedded.KeyFolder;
import io.gnomon.embedded.LocalIssuer;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests of the people and devices of the example organisation. */
public final class Callers {

  private Callers() {}

  public static RequestSpecification analyst() {
    return person("analyst@example.org", Roles.VIEWER, Roles.ANALYST);
  }

  public static RequestSpecification viewer() {
    return person("viewer@example.org", Roles.VIEWER);
  }

  public static RequestSpecification device(String deviceId) {
    return given().auth().oauth2(deviceToken(deviceId));
  }

  public static String deviceToken(String deviceId) {
    return LocalIssuer.devices(keys()).token(deviceId, Duration.ofMinutes(5), Roles.DEVICE);
  }

  public static RequestSpecification person(String name, String... roles) {
    return given()
        .auth()
        .oauth2(LocalIssuer.humans(keys()).token(name, Duration.ofMinutes(5), roles));
  }

  private static KeyFolder keys() {
    return new KeyFolder(ConfigProvider.getConfig().getValue("gnomon.keys-dir", Path.class));
  }
}
