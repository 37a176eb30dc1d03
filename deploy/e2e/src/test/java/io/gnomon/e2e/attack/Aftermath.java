package io.gnomon.e2e.attack;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.e2e.RunningGnomon.token;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Part;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must be true after an attack: the same processes answer at once, hold no more memory than
 * before, have hardly logged, and refuse a token that was revoked before.
 */
final class Aftermath {

  /**
   * Of each service one that needs its database, if it has one: a service without one cannot be
   * checked.
   */
  private static final Map<Part, String> ROUTES =
      Map.of(
          Part.CONSOLE, "/api/v1/alerts?limit=1",
          Part.CATALOG, "/api/v1/custom-apps",
          Part.DISCOVERY, "/api/v1/reports",
          Part.POLICY, "/api/v1/app-tags?limit=1",
          Part.AGENT_SIM, "/sim/v1/fleet");

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);
  private static final Duration CALM_WITHIN = Duration.ofSeconds(30);
  private static final long MAX_LOG_BYTES = 1 << 20;

  /** Caches are full afterwards, of bounded size; what an attack piled up was hundreds of MB. */
  private static final long MAX_HEAP_GROWTH = 48L << 20;

  /** Those that may grow beyond it: gnomon.feed.max-frame-bytes. */
  private static final Map<Part, Long> LARGE_CACHES = Map.of(Part.POLICY, 64L << 20);

  private static final Duration REVOKED_LIFETIME = Duration.ofHours(1);
  private static final Pattern HEAP =
      Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)$");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Part, Long> processes = ofEach(Aftermath::process);
  private final Map<Part, Long> heaps = ofEach(Aftermath::heapAfterCollection);
  private final Map<Part, Long> logs = ofEach(Aftermath::logBytes);
  private final String revoked;

  /** Notes what is now. */
  Aftermath() {
    revoked =
        LocalIssuer.humans(stack().home().keys())
            .token("left-before-the-attack", REVOKED_LIFETIME, "admin", "viewer");
    to(Part.POLICY)
        .contentType("application/json")
        .body(Map.of("subject", "left-before-the-attack", "reason", "has left"))
        .post("/api/v1/credentials/revocations")
        .then()
        .statusCode(201);
    await().until(this::isRevokedEverywhere);
  }

  void check() {
    await()
        .atMost(CALM_WITHIN)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(this::isEachAnswering);
    assertThat(isRevokedEverywhere()).isTrue();
    assertThat(ofEach(Aftermath::process)).as("nothing has ended").isEqualTo(processes);
    logs.forEach(
        (part, bytes) ->
            assertThat(logBytes(part) - bytes).as("log of %s", part).isLessThan(MAX_LOG_BYTES));
    heaps.entrySet().parallelStream()
        .forEach(each -> awaitHeap(each.getKey(), each.getValue() + allowedGrowth(each.getKey())));
  }

  private static void awaitHeap(Part part, long limit) {
    await()
        .pollDelay(Duration.ZERO)
        .atMost(CALM_WITHIN)
        .untilAsserted(
            () -> assertThat(heapAfterCollection(part)).as("memory of %s", part).isLessThan(limit));
  }

  private static long allowedGrowth(Part part) {
    return MAX_HEAP_GROWTH + LARGE_CACHES.getOrDefault(part, 0L);
  }

  private boolean isEachAnswering() throws IOException, InterruptedException {
    for (var each : ROUTES.entrySet()) {
      if (status(each.getKey(), each.getValue()) != 200) {
        return false;
      }
    }
    return true;
  }

  /** Of an administrator's request; an error when there is no answer within a second. */
  private int status(Part part, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(stack().ports().url(part) + path))
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Bearer " + token())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private boolean isRevokedEverywhere() {
    return Part.services().stream()
        .allMatch(
            part ->
                anonymouslyTo(part).auth().oauth2(revoked).get("/api/v1/me").statusCode() == 401);
  }

  /** Of all at the same time: to ask a process for a collection starts another one. */
  private static Map<Part, Long> ofEach(ToLongFunction<Part> value) {
    return Part.services().parallelStream()
        .collect(Collectors.toConcurrentMap(Function.identity(), value::applyAsLong));
  }

  private static long process(Part part) {
    return stack().child(part).map(ChildProcess::pid).orElseThrow();
  }

  private static long logBytes(Part part) {
    try {
      return Files.size(stack().home().log(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long heapAfterCollection(Part part) {
    collect(process(part));
    var metrics =
        RestAssured.get(stack().ports().managementUrl(part) + "/q/metrics")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return HEAP.matcher(metrics)
        .results()
        .mapToLong(found -> (long) Double.parseDouble(found.group(1)))
        .sum();
  }

  private static void collect(long process) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      var asked =
          new ProcessBuilder(jcmd, "-J-XX:TieredStopAtLevel=1", Long.toString(process), "GC.run")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(asked.waitFor()).as("jcmd").isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
