package io.gnomon.discovery.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class ErasureTest {

  private static final String ERASURES = "/api/v1/privacy/erasures/";

  private static final String USE =
      """
      insert into usage_user (source_id, day, site_id, user_id, transactions, uploaded_bytes, downloaded_bytes,
        first_at, last_at)
      select source_id, day, site_id, %d, 1, 1, 1, first_at, last_at from usage_site
      where site_id = (select id from site where host = '%s') limit 1
      """;

  @Inject Database database;
  @Inject AgroalDataSource connections;

  /** Makes names, hosts and sources of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String host = "f" + mark + ".example";
  private final String proxy = "proxy-" + mark;

  private String person(String... aliases) {
    return Callers.admin()
        .body(Map.of("displayName", "Fay " + mark, "aliases", List.of(aliases)))
        .post("/api/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response order(String personId) {
    return Callers.person("pia@example.org", "privacy")
        .body(Map.of("reason", "article 17"))
        .post("/api/v1/people/" + personId + "/erasure");
  }

  private static JsonPath erased(String personId) {
    var id = order(personId).then().statusCode(202).extract().<String>path("id");
    return awaitFinished(id);
  }

  private static JsonPath awaitFinished(String id) {
    return Patience.await()
        .until(() -> read(id), answer -> "finished".equals(answer.getString("state")));
  }

  private static JsonPath read(String id) {
    return Callers.admin().get(ERASURES + id).then().statusCode(200).extract().jsonPath();
  }

  private static String before(int minutes) {
    return Instant.now().minus(minutes, ChronoUnit.MINUTES).toString();
  }

  @Test
  void whatWasUsedUnderAnyNameIsDeletedAndTotalsOfSitesStay() {
    var id = person("CORP\\Fay" + mark, "fa\u00ff" + mark);
    LogSources.send(
        proxy,
        List.of(
            LogSources.use(before(9), "corp\\fay" + mark, host, 5, 7),
            LogSources.use(before(8), "Fay\u0308" + mark, host, 10, 20),
            LogSources.use(before(7), "other" + mark, host, 100, 200)));
    LogSources.awaitCounted(proxy, 3);

    var finished = erased(id);

    assertThat(finished.getLong("deletedRows")).isGreaterThanOrEqualTo(2);
    assertThat(Reports.values(proxy + "/users", "user.id")).containsExactly("other" + mark);
    var totals = Reports.get(proxy);
    assertThat(totals.getInt("transactions")).isEqualTo(3);
    assertThat(totals.getInt("uploadedBytes")).isEqualTo(115);
    assertThat(totals.getInt("users")).isEqualTo(1);
    Callers.viewer().get("/api/v1/people/" + id).then().statusCode(404);
  }

  @Test
  void noNameIsLeft() {
    var id = person("corp\\fay" + mark);
    LogSources.send(proxy, List.of(LogSources.use(before(9), "CORP\\fay" + mark, host, 5, 7)));
    LogSources.awaitCounted(proxy, 1);

    var erasure = erased(id).getString("id");

    for (var table :
        List.of("user_name", "person_alias", "known_person", "audit_entry", "erasure")) {
      var left =
          database.exists(
              "select 1 from %s t where position(? in lower(t::text)) > 0".formatted(table),
              "fay" + mark);
      assertThat(left).as(table).isFalse();
      left =
          database.exists(
              "select 1 from %s t where position(? in lower(t::text)) > 0".formatted(table),
              "fay " + mark);
      assertThat(left).as(table).isFalse();
    }
    var told = awaitTold("discovery.erasures.v1", erasure);
    Contracts.assertValid("discovery/erasure", TopicRecords.json(told.get(0)));
    assertThat(new String(told.get(0).value(), StandardCharsets.UTF_8)).doesNotContain("fay");
    var ofPerson = awaitTold("discovery.people.v1", id);
    assertThat(ofPerson.get(ofPerson.size() - 1).value()).isNull();
  }

  private static List<ConsumerRecord<String, byte[]>> awaitTold(String topic, String key) {
    return Patience.await()
        .until(
            () -> TopicRecords.read(topic).stream().filter(each -> each.key().equals(key)).toList(),
            told -> topic.contains("erasures") ? !told.isEmpty() : told.size() >= 2);
  }

  @Test
  void whatComesLateIsDroppedAndCountedAndWhatIsUsedLaterIsSomebodyNew() {
    erased(person("fa\u00ff" + mark));
    var later = Instant.now().plusSeconds(1).toString();

    LogSources.send(
        proxy,
        List.of(
            LogSources.use(before(9), "FAY\u0308" + mark, host, 1, 1),
            LogSources.use(before(5), "fa\u00ff" + mark, host, 1, 1),
            LogSources.use(before(5), "other" + mark, host, 1, 1),
            LogSources.use(later, "fa\u00ff" + mark, host, 1, 1)));

    LogSources.awaitCounted(proxy, 2);
    assertThat(Callers.viewer().get("/api/v1/data-sources/" + proxy).jsonPath().getLong("excluded"))
        .isEqualTo(2);
    assertThat(Reports.values(proxy + "/users", "user.id"))
        .containsExactlyInAnyOrder("fa\u00ff" + mark, "other" + mark);
    var log =
        "%d.000 9 10.8.8.8 TCP_TUNNEL/200 100 CONNECT %s:443 fa\u00ff%s HIER_DIRECT/203.0.113.9 -%n"
            .formatted(Instant.now().minusSeconds(600).getEpochSecond(), host, mark);
    Callers.analyst()
        .contentType("application/octet-stream")
        .body(log.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/reports/snapshots?name=Late")
        .then()
        .statusCode(201)
        .body("transactions", equalTo(0))
        .body("excluded", equalTo(1));
  }

  @Test
  void anErasureWaitsForWhoMayNotKnowOfItAndDeletesWhatTheyCounted() throws SQLException {
    var id = person("fay" + mark);
    LogSources.send(proxy, List.of(LogSources.use(before(9), "fay" + mark, host, 5, 7)));
    LogSources.awaitCounted(proxy, 1);
    long user =
        database
            .first("select id from user_name where name = ?", r -> r.getLong(1), "fay" + mark)
            .orElseThrow();

    String erasure;
    try (var counting = connections.getConnection()) {
      counting.setAutoCommit(false);
      try (var statement = counting.createStatement()) {
        statement.execute("set local idle_in_transaction_session_timeout = '10min'");
        statement.execute("select pg_current_xact_id()");
        erasure = order(id).then().statusCode(202).extract().path("id");
        Patience.await().until(() -> usageOf(user) == 0);
        statement.execute(USE.formatted(user, host));
        assertThat(read(erasure).getString("state")).isEqualTo("running");
        counting.commit();
      }
    }

    awaitFinished(erasure);
    assertThat(usageOf(user)).isZero();
  }

  private long usageOf(long user) {
    return database
        .first("select count(*) from usage_user where user_id = ?", r -> r.getLong(1), user)
        .orElseThrow();
  }

  @Test
  void anErasureThatAKilledProcessLeftIsFinished() {
    LogSources.send(proxy, List.of(LogSources.use(before(9), "left" + mark, host, 5, 7)));
    LogSources.awaitCounted(proxy, 1);
    var id = UUID.randomUUID();

    database.update(
        """
        insert into erasure (id, person_id, reason, requested_by, requested_at, user_ids)
        select ?, ?, 'r', 'pia', now(), array[id] from user_name where name = ?
        """,
        id,
        UUID.randomUUID(),
        "left" + mark);

    assertThat(awaitFinished(id.toString()).getLong("deletedRows")).isEqualTo(1);
    assertThat(Reports.values(proxy + "/users", "user.id")).isEmpty();
  }

  @Test
  void theSameOrderTwiceIsOneErasure() {
    var id = person("fay" + mark);
    var first = erased(id);

    order(id).then().statusCode(202).body("id", equalTo(first.getString("id")));
  }

  @Test
  void onlyTheRolePrivacyErases() {
    var id = person("fay" + mark);
    var path = "/api/v1/people/" + id + "/erasure";
    var body = Map.of("reason", "r");

    Callers.nobody().body(body).post(path).then().statusCode(401);
    for (var other : List.of(Callers.admin(), Callers.analyst(), Callers.viewer())) {
      other.body(body).post(path).then().statusCode(403);
    }
    Callers.viewer().get("/api/v1/privacy/erasures").then().statusCode(403);
    Callers.admin().get("/api/v1/privacy/erasures").then().statusCode(200);
    Callers.admin().get("/api/v1/privacy/erasures?cursor=MTg").then().statusCode(400);
    order("1").then().statusCode(404);
    order(UUID.randomUUID().toString()).then().statusCode(404);
    Callers.viewer().get("/api/v1/people/" + id).then().statusCode(200);
  }
}
