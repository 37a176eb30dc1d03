package io.gnomon.e2e.browser;

import static io.gnomon.e2e.RunningGnomon.anonymouslyTo;
import static io.gnomon.e2e.RunningGnomon.stack;
import static io.gnomon.e2e.RunningGnomon.to;
import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.EnrolledDevice;
import io.gnomon.e2e.Fleet;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.installation.Part;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One of each thing that people or devices name, with a name that means no good, made by way of the
 * services; closed, they are gone again.
 */
final class OddThings implements AutoCloseable {

  /** Markup, letters that turn the direction, and a word that nothing breaks. */
  static final String NAME = "<img src=x onerror=alert(1)> \u202Etxt.exe " + "W".repeat(50);

  /** What is found by this part of the names of devices. */
  static final String PART = "%3Cimg";

  /** What the services make of the id that the custom app is given. */
  static final String APP = "custom.odd-names";

  /** What the file is called that was uploaded. */
  static final String LOG = NAME + ".log";

  private static final String FEED = "/api/v1/catalog-feeds/own";

  private final Deque<Runnable> undoing = new ArrayDeque<>();

  void make() {
    makeApp();
    makeImports();
    makePolicies();
    makeAlert();
    makeReports();
    makePeople();
  }

  @Override
  public void close() {
    undoing.forEach(Runnable::run);
    undoing.clear();
  }

  private void makeApp() {
    var domains = List.of("odd-names.test");
    make(
        Part.CATALOG,
        "/api/v1/custom-apps",
        Map.of("id", "odd-names", "name", NAME, "vendor", NAME, "domains", domains));
    sending(Part.CATALOG, Map.of("addedDomains", List.of("odd-corrected.test"), "reason", NAME))
        .put("/api/v1/apps/" + APP + "/corrections")
        .then()
        .statusCode(200);
    writeNote();
    suggestChange();
  }

  /** By who looks at the pages: only who wrote a note deletes it. */
  private static void writeNote() {
    var people = LocalIssuer.humans(stack().home().keys());
    anonymouslyTo(Part.CATALOG)
        .auth()
        .oauth2(people.token("ines", Duration.ofMinutes(5), "admin"))
        .contentType("application/json")
        .body(Map.of("text", NAME))
        .post("/api/v1/apps/" + APP + "/notes")
        .then()
        .statusCode(201);
  }

  private void suggestChange() {
    var suggestion =
        id(
            Part.CATALOG,
            "/api/v1/suggestions",
            Map.of("kind", "improvement", "app", APP, "text", NAME));
    undo(
        () ->
            sending(Part.CATALOG, Map.of("state", "declined"))
                .patch("/api/v1/suggestions/" + suggestion)
                .then()
                .statusCode(200));
  }

  /** One that is applied, with a domain to review, and a newer one that is only looked at. */
  private void makeImports() {
    set(Part.CATALOG, FEED, Map.of("enabled", true));
    undo(() -> set(Part.CATALOG, FEED, Map.of("enabled", false)));
    var applied = importList("Dropbox,dropbox.com odd-dropbox.test\n", false);
    awaitState(applied, "applied");
    undo(
        () -> {
          to(Part.CATALOG).post(FEED + "/rollback").then().statusCode(202);
          awaitState(applied, "rolledBack");
        });
    awaitState(importList("Odd Quay,odd-quay.test\n", true), "previewed");
  }

  private static String importList(String rows, boolean preview) {
    return to(Part.CATALOG)
        .contentType("application/octet-stream")
        .body(("name,domains\n" + rows + NAME + ",odd-markup.test\n").getBytes(UTF_8))
        .post(FEED + "/imports?preview=" + preview)
        .then()
        .statusCode(202)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static void awaitState(String id, String state) {
    await()
        .untilAsserted(
            () ->
                assertThat(
                        to(Part.CATALOG).get(FEED + "/imports/" + id).jsonPath().getString("state"))
                    .isEqualTo(state));
  }

  private void makePolicies() {
    var condition =
        Map.of("property", "tag", "operator", "equals", "values", List.of("odd"), "claimed", false);
    var group =
        make(
            Part.POLICY,
            "/api/v1/device-groups",
            Map.of("name", NAME, "rank", 90, "rule", Map.of("conditions", List.of(condition))));
    make(
        Part.POLICY,
        "/api/v1/scoped-profiles",
        Map.of("name", NAME, "mode", "include", "groups", List.of(group)));
    var tag = "/api/v1/app-tags/" + APP;
    await().untilAsserted(() -> set(Part.POLICY, tag, Map.of("tag", "monitored", "reason", NAME)));
    undo(() -> to(Part.POLICY).delete(tag).then().statusCode(200));
  }

  /** Of a device that still has a token which admits another one. */
  private void makeAlert() {
    var indicator = make(Part.POLICY, "/api/v1/indicators", indicator());
    var tokens = "/api/v1/enrolment-tokens";
    var token =
        sending(
                Part.POLICY,
                Map.of(
                    "description", NAME, "tags", List.of(NAME), "maxUses", 2, "expiresInHours", 1))
            .post(tokens)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    undo(() -> delete(Part.POLICY, tokens + "/" + token.getString("id")));
    var device = EnrolledDevice.enrol(NAME, token.getString("token"));
    undo(() -> delete(Part.POLICY, "/api/v1/devices/" + device.id()));
    attempt(device, indicator);
    await().until(() -> alertsOf(device).size() == 1);
    sending(Part.POLICY, Map.of("status", "InProgress", "assignedTo", NAME, "comment", NAME))
        .patch("/api/v1/alerts/" + alertsOf(device).get(0))
        .then()
        .statusCode(200);
  }

  private static void attempt(EnrolledDevice device, String indicator) {
    var event =
        Map.of(
            "kind",
            "audited",
            "at",
            Instant.now().toString(),
            "user",
            NAME,
            "indicatorId",
            indicator,
            "host",
            "odd-indicator.test",
            "url",
            "http://odd-indicator.test/<img/src=x/onerror=alert(1)>");
    anonymouslyTo(Part.POLICY)
        .auth()
        .oauth2(device.token())
        .contentType("application/json")
        .body(Map.of("bootId", UUID.randomUUID(), "sequence", 1, "events", List.of(event)))
        .post("/agent/v1/events")
        .then()
        .statusCode(204);
  }

  private static List<String> alertsOf(EnrolledDevice device) {
    return to(Part.POLICY)
        .get("/api/v1/alerts?device=" + device.id())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id", String.class);
  }

  private static Map<String, ?> indicator() {
    return Map.of(
        "type",
        "DomainName",
        "value",
        "odd-indicator.test",
        "action",
        "Audit",
        "generateAlert",
        true,
        "title",
        NAME,
        "description",
        NAME,
        "recommendedActions",
        NAME);
  }

  private void makeReports() {
    make(
        Part.DISCOVERY,
        "/api/v1/custom-reports",
        Map.of("name", NAME, "comment", NAME, "filter", Map.of("ipRanges", List.of("203.0.113.9"))),
        "?reason=obsolete");
    make(
        Part.DISCOVERY,
        "/api/v1/report-queries",
        Map.of("name", NAME, "parameters", Map.of("q", List.of("o"))));
    var report =
        to(Part.DISCOVERY)
            .contentType("application/octet-stream")
            .queryParam("name", LOG)
            .body(log().getBytes(UTF_8))
            .post("/api/v1/reports/snapshots")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("reportId");
    undo(() -> delete(Part.DISCOVERY, "/api/v1/reports/snapshots/" + report));
    Fleet.visit(Fleet.deviceIds().get(0), "https://odd-seen.test/");
    Fleet.flush();
  }

  /** A transaction of somebody whom nobody knows, and a line that is none. */
  private static String log() {
    var line =
        "%d.120 98 10.0.0.9 TCP_TUNNEL/200 5300 CONNECT odd.test:80 odd.user HIER_DIRECT/203.0.113.9 -"
            .formatted(Instant.now().getEpochSecond() - 60);
    return line + "\n" + NAME + "\n";
  }

  private void makePeople() {
    make(
        Part.DISCOVERY,
        "/api/v1/ip-range-labels",
        Map.of("range", "203.0.113.0/28", "label", NAME));
    make(
        Part.DISCOVERY,
        "/api/v1/people",
        Map.of("displayName", NAME, "aliases", List.of("odd.names"), "groups", List.of(NAME)));
    make(
        Part.DISCOVERY,
        "/api/v1/privacy/exclusions",
        Map.of("kind", "ipRange", "value", "203.0.113.64/26", "reason", NAME),
        "?reason=obsolete");
  }

  /** Makes something that is deleted by its path; returns its id. */
  private String make(Part service, String path, Map<String, ?> body) {
    return make(service, path, body, "");
  }

  private String make(Part service, String path, Map<String, ?> body, String query) {
    var id = id(service, path, body);
    undo(() -> delete(service, path + "/" + id + query));
    return id;
  }

  private static String id(Part service, String path, Map<String, ?> body) {
    return sending(service, body)
        .post(path)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }

  private static void set(Part service, String path, Map<String, ?> body) {
    sending(service, body).put(path).then().statusCode(200);
  }

  private static void delete(Part service, String path) {
    to(service).delete(path).then().statusCode(204);
  }

  private static RequestSpecification sending(Part service, Map<String, ?> body) {
    return to(service).contentType("application/json").body(body);
  }

  /** What was made last goes first. */
  private void undo(Runnable step) {
    undoing.push(step);
  }
}
