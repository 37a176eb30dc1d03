package io.gnomon.bench.flood;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The people of a flood: what they look up, and the logs that they upload.
 *
 * @param tokens of analysts, one each
 */
record FloodPeople(FloodSystem system, List<String> tokens) {

  private static final int HOSTS = 1_000;
  private static final int LINES = 2_000;
  private static final int USERS = 50;

  /** So many callers of that kind, who stop at that time of {@link System#nanoTime}. */
  List<FloodClient.Caller> callers(FloodKind kind, int count, long end) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                (FloodClient.Caller)
                    () ->
                        System.nanoTime() < end
                            ? request(kind, tokens.get(i % tokens.size()))
                            : null)
        .toList();
  }

  private FloodRequest request(FloodKind kind, String token) {
    return switch (kind) {
      case LOOKUPS -> FloodRequest.post(system.catalog("/api/v1/apps/lookup"), token, hosts());
      case UPLOADS -> FloodRequest.post(upload(), token, log(), "application/octet-stream");
      default -> throw new IllegalArgumentException("not of people: " + kind);
    };
  }

  private URI upload() {
    return system.discovery("/api/v1/reports/snapshots?name=" + UUID.randomUUID());
  }

  /** Half of them have an app. */
  private static JsonObject hosts() {
    var hosts = new JsonArray();
    for (int i = 0; i < HOSTS; i++) {
      hosts.add(i % 2 == 0 ? "h%d.dropbox.com".formatted(i) : host());
    }
    return new JsonObject().put("hosts", hosts);
  }

  /** One that no upload had before. */
  private static Buffer log() {
    var lines = Buffer.buffer();
    long now = Instant.now().getEpochSecond();
    for (int i = 0; i < LINES; i++) {
      lines.appendString(
          "%d.%03d 15 10.0.0.%d TCP_TUNNEL/200 4096 CONNECT %s:443 user%d HIER_DIRECT/10.0.1.1 -%n"
              .formatted(now - i, i % 1_000, 1 + i % USERS, host(), i % USERS));
    }
    return lines;
  }

  private static String host() {
    return "host%d.example".formatted(ThreadLocalRandom.current().nextInt(HOSTS));
  }
}
