package io.gnomon.bench.flood;

import io.gnomon.bench.JsonClient;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where the services of an installation answer, and what an administrator prepares there. */
record FloodSystem(int portOffset, Path tokenFile) {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int CATALOG = 8081;
  private static final int DISCOVERY = 8082;
  private static final int POLICY = 8083;
  private static final int MAX_ENROLMENTS = 1_000_000;

  URI catalog(String path) {
    return at(CATALOG, path);
  }

  URI discovery(String path) {
    return at(DISCOVERY, path);
  }

  URI policy(String path) {
    return at(POLICY, path);
  }

  /** The address that shows that a process is alive. */
  List<URI> probes() {
    return List.of(9_080, 9_081, 9_082, 9_083, 9_084).stream()
        .map(port -> at(port, "/q/health/live"))
        .toList();
  }

  /** What an administrator looks at. */
  List<URI> pages() {
    return List.of(
        catalog("/api/v1/apps?q=drop"),
        discovery("/api/v1/reports?limit=50"),
        policy("/api/v1/app-tags"),
        policy("/api/v1/devices?limit=50"));
  }

  String token() throws IOException {
    return administrator().token();
  }

  /** A token that admits as many devices as one may. */
  String enrolmentToken() throws IOException, InterruptedException {
    var wish =
        new JsonObject()
            .put("description", "flood")
            .put("expiresInHours", 24)
            .put("maxUses", MAX_ENROLMENTS)
            .put("tags", new JsonArray());
    return administrator().post("/api/v1/enrolment-tokens", wish.encode()).getString("token");
  }

  /** Blocks an app, and gives the id of an indicator that came of it. */
  String block(String app) throws IOException, InterruptedException {
    var tag = new JsonObject().put("tag", "unsanctioned").put("reason", "flood");
    administrator().put("/api/v1/app-tags/" + app, tag);
    var found = administrator().get("/api/v1/indicators?app=" + app).getJsonArray("items");
    return found.getJsonObject(0).getString("id");
  }

  private JsonClient administrator() {
    return new JsonClient(policy("/"), tokenFile, TIMEOUT);
  }

  private URI at(int port, String path) {
    return URI.create("http://127.0.0.1:" + (port + portOffset) + path);
  }
}
