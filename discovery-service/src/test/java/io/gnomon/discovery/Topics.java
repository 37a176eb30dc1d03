package io.gnomon.discovery;

import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.directory.SettingFollower.Telemetry;
import io.gnomon.discovery.directory.UseFloor;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.arc.Arc;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes as catalog-service and policy-service do. */
public final class Topics {

  /** Higher than any before: a restarted application reads the topics of the one before it. */
  private static final AtomicLong REVISION = new AtomicLong(System.currentTimeMillis());

  private Topics() {}

  /** The catalog has an app on those domains; a domain may end in a path. */
  public static void app(String id, String name, double score, String... domains) {
    app(id, catalogEntry(name, score, domains));
  }

  /** What the catalog says of an app on those domains, but for its id. */
  public static Map<String, ?> catalogEntry(String name, double score, String... domains) {
    var parts =
        Arrays.stream(domains)
            .map(domain -> domain.split("(?=/)", 2))
            .map(
                part ->
                    part.length == 1
                        ? Map.of("host", part[0])
                        : Map.of("host", part[0], "pathPrefix", part[1]))
            .toList();
    var app = new HashMap<String, Object>();
    app.put("name", name);
    app.put("domains", parts);
    app.put("score", score);
    app.put("coverage", 0.5);
    app.put("riskLevel", score < 4.5 ? "high" : score < 7.5 ? "medium" : "low");
    return app;
  }

  /** The catalog has an app of which it says that, as in its message. */
  public static void app(String id, Map<String, ?> parts) {
    apps(Map.of(id, parts));
  }

  /** The same of many, by their ids. */
  public static void apps(Map<String, Map<String, ?>> apps) {
    var messages = new HashMap<String, Map<String, ?>>();
    apps.forEach((id, parts) -> messages.put(id, message(id, parts)));
    TopicRecords.sendAllJson("catalog.cloud-apps.v1", messages);
  }

  private static Map<String, ?> message(String id, Map<String, ?> parts) {
    var app =
        new HashMap<String, Object>(Map.of("id", id, "name", id, "category", "cloud-storage"));
    app.put("revision", REVISION.incrementAndGet());
    app.putAll(parts);
    return app;
  }

  public static void appGone(String id) {
    TopicRecords.send("catalog.cloud-apps.v1", id, null);
  }

  public static void tag(String appId, String tag) {
    TopicRecords.sendJson(
        "policy.app-tags.v1",
        appId,
        Map.of("appId", appId, "tag", tag, "epoch", 1, "revision", REVISION.incrementAndGet()));
  }

  public static void device(String id, String name, String group) {
    TopicRecords.sendJson(
        "policy.devices.v1",
        id,
        Map.of(
            "id",
            id,
            "name",
            name,
            "state",
            "active",
            "group",
            Map.of("id", "2", "name", group),
            "epoch",
            1,
            "revision",
            REVISION.incrementAndGet()));
  }

  /** Sets the time zone and waits until the service knows. */
  public static void timeZone(String zone, String expected) {
    setting("timeZone", zone);
    Patience.await()
        .until(
            () ->
                Arc.container()
                    .instance(SettingFollower.class)
                    .get()
                    .timeZone()
                    .getId()
                    .equals(expected));
  }

  /** Sets from where on a user uses an app, and waits until the service knows. */
  public static void useFloor(int transactions, long trafficBytes) {
    setting("useFloor.transactions", String.valueOf(transactions));
    setting("useFloor.trafficBytes", String.valueOf(trafficBytes));
    var floor = new UseFloor(transactions, trafficBytes);
    Patience.await()
        .until(
            () -> Arc.container().instance(SettingFollower.class).get().useFloor().equals(floor));
  }

  private static void setting(String name, String value) {
    TopicRecords.sendJson(
        "policy.settings.v1",
        name,
        Map.of("name", name, "value", value, "epoch", 1, "revision", REVISION.incrementAndGet()));
  }

  /**
   * Switches telemetry and waits until the service knows, also the tags of apps and the devices.
   */
  public static void telemetry(boolean on) {
    setting("endpointTelemetry", Boolean.toString(on));
    Patience.await()
        .until(
            () ->
                Arc.container().instance(SettingFollower.class).get().telemetry()
                    == (on ? Telemetry.ON : Telemetry.OFF));
    Patience.await().until(Arc.container().instance(AppTagFollower.class).get()::isRead);
    Patience.await().until(Arc.container().instance(DeviceFollower.class).get()::isRead);
  }

  /** Switches pseudonyms of users and devices, and waits until the service knows. */
  public static void pseudonyms(boolean users, boolean devices) {
    setting("pseudonyms.users", Boolean.toString(users));
    setting("pseudonyms.devices", Boolean.toString(devices));
    var settings = Arc.container().instance(SettingFollower.class).get();
    Patience.await()
        .until(
            () ->
                settings.isRead()
                    && settings.hidesUserNames() == users
                    && settings.hidesDeviceNames() == devices);
  }
}
