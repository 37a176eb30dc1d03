package io.gnomon.agent.peer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The feed of all devices' one group: every change is a revision, pushed to all who stream. */
public final class FakeFeed {

  static final JsonObject GROUP = new JsonObject().put("id", "2").put("name", "Marketing");

  private final Vertx vertx;
  private final Map<String, JsonObject> indicators = new LinkedHashMap<>();
  private final List<HttpServerResponse> streams = new CopyOnWriteArrayList<>();
  private final List<String> cursorsSeen = new CopyOnWriteArrayList<>();
  private JsonObject settings = settings(true);
  private JsonObject group = GROUP;
  private long epoch = 1;
  private long revision = 1;
  private long acknowledgeWithinMillis;
  private volatile boolean silent;

  FakeFeed(Vertx vertx) {
    this.vertx = vertx;
    vertx.setPeriodic(
        400,
        beat -> {
          if (!silent) {
            streams.forEach(stream -> stream.write(":\n\n"));
          }
        });
  }

  public static JsonObject settings(boolean telemetry) {
    return new JsonObject()
        .put("endpointTelemetry", telemetry)
        .put("enforceAppAccess", true)
        .put("customNetworkIndicators", true)
        .put("decisionMode", "mostSpecific")
        .put("bypassHours", 24)
        .put("neverBlock", new JsonArray().add("gnomon.example.org"))
        .put("blockPage", new JsonObject().put("contact", "it-help@example.org"));
  }

  /** An indicator made for an app of that name. */
  public static JsonObject indicator(String id, String app, String domain, String action) {
    return new JsonObject()
        .put("id", id)
        .put("type", "DomainName")
        .put("value", domain)
        .put("action", action)
        .put("severity", "Informational")
        .put("title", app + " is unsanctioned")
        .put("origin", "appTag")
        .put("app", new JsonObject().put("id", app.toLowerCase(Locale.ROOT)).put("name", app))
        .put("scope", new JsonObject().put("kind", "everyone"))
        .put("generateAlert", true);
  }

  public int streams() {
    return streams.size();
  }

  /** With which cursors devices came. */
  public List<String> cursorsSeen() {
    return cursorsSeen;
  }

  public synchronized long revision() {
    return revision;
  }

  public synchronized void put(JsonObject indicator) {
    indicators.put(indicator.getString("id"), indicator);
    push(delta().put("upserts", new JsonArray().add(indicator)));
  }

  public synchronized void remove(String id) {
    indicators.remove(id);
    push(delta().put("removals", new JsonArray().add(id)));
  }

  /** What the events from now on say of when to acknowledge; nothing before. */
  public synchronized void acknowledgeWithin(long millis) {
    acknowledgeWithinMillis = millis;
  }

  public synchronized void settings(JsonObject changed) {
    settings = changed;
    push(delta().put("settings", changed));
  }

  /** Makes a change that is not pushed but announced. */
  public synchronized void announce(JsonObject indicator, long delayMillis) {
    indicators.put(indicator.getString("id"), indicator);
    revision++;
    announce(delayMillis);
  }

  /** Moves all devices to another group, which is no revision, and announces it. */
  public synchronized void announceGroup(String id, String name) {
    group = new JsonObject().put("id", id).put("name", name);
    announce(0);
  }

  /** Goes back to an older revision, as after the restore of a backup, and announces it. */
  public synchronized void announceRestored(long older) {
    epoch++;
    revision = older;
    announce(0);
  }

  private void announce(long delayMillis) {
    var data = new JsonObject().put("revision", revision).put("delayMs", delayMillis);
    write("event: announce\ndata: " + data + "\n\n");
  }

  /** Writes anything into all streams. */
  public void write(String text) {
    vertx.runOnContext(v -> streams.forEach(stream -> stream.write(text)));
  }

  /** Whether streams stay without a sign of life. */
  public void silent(boolean on) {
    silent = on;
  }

  /** Ends all streams. */
  public void cut() {
    vertx.runOnContext(v -> streams.forEach(HttpServerResponse::end));
  }

  /** Breaks all streams off without an end. */
  public void lose() {
    vertx.runOnContext(v -> streams.forEach(HttpServerResponse::reset));
  }

  synchronized void stream(HttpServerRequest request, FakeDevice device) {
    cursorsSeen.add(String.valueOf(request.getParam("cursor")));
    var response = request.response().putHeader("Content-Type", "text/event-stream");
    if (request.version() != HttpVersion.HTTP_2) {
      response.setChunked(true);
    }
    response.putHeader("Date", HttpDate.now()).write(":\n\n");
    if (!cursor().equals(request.getParam("cursor"))) {
      response.write(event("snapshot", snapshot()));
    }
    streams.add(response);
    response.exceptionHandler(e -> streams.remove(response));
    response.endHandler(v -> streams.remove(response));
    response.closeHandler(v -> streams.remove(response));
  }

  synchronized void changes(HttpServerRequest request, FakeDevice device) {
    if (cursor().equals(request.getParam("cursor"))) {
      var wait = Integer.parseInt(String.valueOf(request.getParam("wait")));
      vertx.setTimer(
          1 + Math.min(wait, 1) * 400L, t -> request.response().setStatusCode(204).end());
      return;
    }
    FakePeer.answer(
        request, 200, new JsonObject().put("event", "snapshot").put("data", snapshot()));
  }

  private JsonObject snapshot() {
    return delta()
        .put("group", group)
        .put("settings", settings)
        .put("indicators", new JsonArray(List.copyOf(indicators.values())));
  }

  private JsonObject delta() {
    var delta =
        new JsonObject()
            .put("cursor", cursor())
            .put("revision", revision)
            .put("at", Instant.ofEpochSecond(1_772_443_200 + revision).toString());
    return acknowledgeWithinMillis == 0
        ? delta
        : delta.put("acknowledgeWithinMs", acknowledgeWithinMillis);
  }

  private void push(JsonObject delta) {
    revision++;
    write(event("delta", delta.put("cursor", cursor()).put("revision", revision)));
  }

  private String cursor() {
    return "default." + epoch + "." + group.getString("id") + "." + revision;
  }

  private static String event(String name, JsonObject data) {
    return "event: " + name + "\nid: " + data.getString("cursor") + "\ndata: " + data + "\n\n";
  }

  /** The data of a snapshot at that revision, for tests without a peer. */
  public static JsonObject snapshot(long revision, @Nullable JsonObject indicator) {
    var indicators = new JsonArray();
    if (indicator != null) {
      indicators.add(indicator);
    }
    return new JsonObject()
        .put("cursor", "default.1.2." + revision)
        .put("revision", revision)
        .put("at", "2026-03-02T09:20:00Z")
        .put("group", GROUP)
        .put("settings", settings(true))
        .put("indicators", indicators);
  }
}
