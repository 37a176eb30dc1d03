package io.gnomon.bench.flood;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The devices of a flood: what they ask for, and which attempts were taken from them. */
final class FloodFleet {

  private static final String APP = "dropbox";
  private static final String HOST = "www.dropbox.com";
  private static final String USER = "flood@example.org";
  private static final int ENROLLING_AT_ONCE = 500;
  private static final int DAY_LENGTH = "2026-11-25".length();

  private final FloodSystem system;
  private final String enrolmentToken;
  private final String indicatorId;
  private final List<FloodDevice> devices = new ArrayList<>();
  private final AtomicInteger names = new AtomicInteger();
  private @Nullable JsonObject newest;

  /** The attempts that were taken, by the line of a ledger without their number. */
  private final Map<List<String>, Integer> attempts =
      new TreeMap<>(Comparator.comparing(Object::toString));

  private FloodFleet(FloodSystem system, String enrolmentToken, String indicatorId) {
    this.system = system;
    this.enrolmentToken = enrolmentToken;
    this.indicatorId = indicatorId;
  }

  /** Enrols so many. */
  static FloodFleet enrol(FloodSystem system, FloodClient client, int count)
      throws IOException, InterruptedException {
    var fleet = new FloodFleet(system, system.enrolmentToken(), system.block(APP));
    var missing = new AtomicInteger(count);
    var callers =
        Stream.generate(() -> fleet.enrolling(missing))
            .limit(Math.min(count, ENROLLING_AT_ONCE))
            .toList();
    client.run(callers);
    return fleet;
  }

  /** Callers of that kind, who stop at that time of {@link System#nanoTime}. */
  List<FloodClient.Caller> callers(FloodKind kind, long end) {
    return devices.stream()
        .map(
            device ->
                (FloodClient.Caller)
                    () ->
                        System.nanoTime() < end || device.hasOpenEvents()
                            ? request(kind, device)
                            : null)
        .toList();
  }

  /** Writes which attempts were taken, as a ledger that can be compared with the alerts. */
  void writeLedger(Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(new JsonArray().add("gnomon-ledger").add(1).encode());
    attempts.forEach((key, count) -> lines.add(new JsonArray(key).copy().add(count).encode()));
    Files.write(file, lines);
  }

  /** How many devices there were, those included whose enrolment was not answered. */
  int made() {
    return names.get();
  }

  /** How many attempts were taken. */
  long attempts() {
    return attempts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** A caller who enrols one device after the other until none is missing. */
  private FloodClient.Caller enrolling(AtomicInteger missing) {
    return new FloodClient.Caller() {
      private @Nullable FloodDevice present;

      @Override
      public @Nullable FloodRequest next() {
        if (present == null) {
          if (missing.getAndDecrement() <= 0) {
            return null;
          }
          present = device();
        }
        var device = present;
        return enrolment(device)
            .onTaken(
                body -> {
                  device.enrolled(body.toJsonObject());
                  devices.add(device);
                  present = null;
                });
      }
    };
  }

  private FloodRequest request(FloodKind kind, FloodDevice device) {
    if (kind == FloodKind.ENROLMENTS) {
      // Another one each time, which is not used again.
      return enrolment(device());
    }
    if (kind == FloodKind.TOKENS || device.needsToken()) {
      return FloodRequest.post(system.policy("/agent/v1/tokens"), null, device.tokenRequest())
          .onTaken(body -> device.tokenGiven(body.toJsonObject()));
    }
    return ofKind(kind, device).onRefused(device::tokenRefused);
  }

  private FloodRequest ofKind(FloodKind kind, FloodDevice device) {
    return switch (kind) {
      case EVENTS -> events(device);
      case ACKNOWLEDGEMENTS -> acknowledgement(device);
      case CHANGES -> changes(device);
      default -> throw new IllegalArgumentException("not of devices: " + kind);
    };
  }

  private FloodRequest enrolment(FloodDevice device) {
    return FloodRequest.post(
        system.policy("/agent/v1/enrolments"), null, device.enrolment(enrolmentToken));
  }

  private FloodRequest events(FloodDevice device) {
    var at = now();
    var event =
        new JsonObject()
            .put("kind", "blocked")
            .put("at", at)
            .put("user", USER)
            .put("indicatorId", indicatorId)
            .put("appId", APP)
            .put("host", HOST)
            .put("url", "https://" + HOST + "/");
    var batch = device.events(event).toBuffer();
    return FloodRequest.post(
            system.policy("/agent/v1/events"), device.token(), batch, "application/json")
        .onTaken(body -> taken(device, at));
  }

  private void taken(FloodDevice device, String at) {
    device.eventsTaken();
    var day = at.substring(0, DAY_LENGTH);
    attempts.merge(
        List.of("attempt", day, HOST, APP, indicatorId, device.name(), USER, "blocked"),
        1,
        Integer::sum);
  }

  /** Asks for the whole policy: it knows no cursor. */
  private FloodRequest changes(FloodDevice device) {
    return FloodRequest.get(system.policy("/agent/v1/feed/changes"), device.token());
  }

  /** Acknowledges one revision each time: all devices are in one group and have one cursor. */
  private FloodRequest acknowledgement(FloodDevice device) {
    var head = newest;
    if (head == null) {
      return changes(device).onTaken(body -> newest = body.toJsonObject().getJsonObject("data"));
    }
    var enforced = new JsonObject().put("revision", head.getLong("revision")).put("at", now());
    var body =
        new JsonObject()
            .put("cursor", head.getString("cursor"))
            .put("enforced", new JsonArray().add(enforced));
    return FloodRequest.post(
        system.policy("/agent/v1/feed/acknowledgements"), device.token(), body);
  }

  private FloodDevice device() {
    return new FloodDevice("FLOOD-%06d".formatted(names.incrementAndGet()));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
