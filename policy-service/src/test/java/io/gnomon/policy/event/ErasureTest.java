package io.gnomon.policy.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.kit.database.Database;
import io.gnomon.matching.pseudonym.UserNameHash;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class ErasureTest {

  private static final byte[] KEY =
      "01234567890123456789012345678901".getBytes(StandardCharsets.UTF_8);

  @Inject Database database;
  @Inject ObjectMapper json;

  private final String user = "za\u00ff-" + UUID.randomUUID();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private TestDevice device;

  @BeforeEach
  void enrol() {
    KnownIndicators.store();
    device = TestDevice.enrolled("LAPTOP-0042");
  }

  private void report(String by, Instant at) {
    var event =
        Map.of(
            "kind",
            "blocked",
            "at",
            at.toString(),
            "user",
            by,
            "indicatorId",
            KnownIndicators.DROPBOX,
            "host",
            "www.dropbox.com");
    device.report(List.of(event));
  }

  private String order(Instant erasedAt, String... names) {
    var id = UUID.randomUUID().toString();
    var hash = new UserNameHash(KEY);
    var base64 = Base64.getEncoder();
    TopicRecords.sendJson(
        ErasureMessage.TOPIC,
        id,
        Map.of(
            "id",
            id,
            "erasedAt",
            erasedAt.toString(),
            "key",
            base64.encodeToString(KEY),
            "names",
            Arrays.stream(names)
                .map(hash::of)
                .map(ByteBuffer::array)
                .map(base64::encodeToString)
                .toList()));
    Patience.await().until(() -> !audited(id).isEmpty());
    return id;
  }

  private static List<Map<String, Object>> audited(String id) {
    return Callers.admin()
        .get("/api/v1/audit?limit=500")
        .jsonPath()
        .getList("items.findAll { it.subject == '" + id + "' }");
  }

  private List<Map<String, Object>> alerts(String query) {
    return Callers.viewer()
        .get("/api/v1/alerts?device=" + device.id() + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  private long rowsNaming(String text) {
    return database
        .first(
            "select count(*) from alert a where position(? in lower(a::text)) > 0",
            row -> row.getLong(1),
            text)
        .orElseThrow();
  }

  @Test
  void alertsLoseAnErasedUserUnderEachNameAndStayApart() {
    report("CORP\\" + user, now.minusSeconds(60));
    report(user.toUpperCase(Locale.ROOT), now.minusSeconds(50));
    report("other-" + user, now.minusSeconds(40));

    order(now, "corp\\" + user, Normalizer.normalize(user, Normalizer.Form.NFD));

    assertThat(alerts("")).hasSize(3);
    assertThat(alerts("").stream().filter(each -> each.containsKey("user")).toList())
        .singleElement()
        .satisfies(each -> assertThat(each).containsEntry("user", "other-" + user));
    assertThat(rowsNaming(user)).isEqualTo(1);
    var lost = alerts("").stream().filter(each -> !each.containsKey("user")).toList();
    for (var each : lost) {
      var told = TopicRecords.awaitJson("policy.alerts.v1", String.valueOf(each.get("id")), 2);
      assertThat(told.get(0).has("user")).isTrue();
      assertThat(told.get(1).has("user")).isFalse();
    }
  }

  @Test
  void whatIsReportedLateIsKeptWithoutTheUserAndWhatHappensLaterWithIt() {
    order(now.minusSeconds(30), user);

    report(user, now.minusSeconds(60));
    report(user, now.minusSeconds(10));

    assertThat(alerts("")).hasSize(2);
    assertThat(alerts("&user=" + user))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each).containsEntry("firstEventAt", now.minusSeconds(10).toString()));
  }

  @Test
  void anOrderThatComesTwiceIsCarriedOutOnce() {
    report(user, now.minusSeconds(60));
    var id = order(now, user);
    TopicRecords.sendJson(
        ErasureMessage.TOPIC,
        id,
        Map.of(
            "id", id,
            "erasedAt", now.toString(),
            "key", Base64.getEncoder().encodeToString(KEY),
            "names", List.of()));
    order(now, "somebody-else-" + user);

    assertThat(audited(id)).singleElement().extracting("after").isEqualTo(Map.of("alerts", 1));
  }

  @Test
  void theExampleOfTheContractIsRead() throws Exception {
    var example = Contracts.laterExample("discovery/erasure");

    var read = json.readValue(example.toString(), ErasureMessage.class);

    var hash = new UserNameHash(read.key());
    assertThat(read.names().stream().map(ByteBuffer::wrap).toList())
        .containsExactlyInAnyOrder(hash.of("CORP\\Ann"), hash.of("Zoe\u0308@corp.com"));
  }
}
