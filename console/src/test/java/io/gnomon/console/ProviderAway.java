package io.gnomon.console;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** An identity provider is set at an address where nothing listens. */
public final class ProviderAway implements QuarkusTestProfile {

  static final String SECRET = "secret-of-the-front-door-0123456789";

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<String, String>();
    var url = "http://127.0.0.1:" + unusedPort() + "/realms/gnomon";
    // What all processes of a server have in their environment for the services.
    settings.put("quarkus.oidc.humans.auth-server-url", url);
    settings.put("quarkus.oidc.humans.client-id", "gnomon");
    settings.put("gnomon.console.provider.client-id", "gnomon-console");
    settings.put("gnomon.console.provider.client-secret", SECRET);
    return settings;
  }

  private static int unusedPort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
