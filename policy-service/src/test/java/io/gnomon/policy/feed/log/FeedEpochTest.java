package io.gnomon.policy.feed.log;

import static io.gnomon.policy.feed.state.Organisation.epoch;
import static io.gnomon.policy.feed.state.Organisation.unsanctions;
import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.feed.state.FeedCursor;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@PolicyTest
class FeedEpochTest {

  private static final String MADE_ELSEWHERE = madeElsewhere(1);

  @Inject DataSource dataSource;

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void aDatabaseThatWasSetBackUnderARunningServiceRaisesTheEpochAndAllConverge() {
    Organisation.knows("epoch-lost", "Lost", "lost.example.com");
    Organisation.untag("epoch-lost").statusCode(200);
    var device = TestDevice.enrolled("LAPTOP-0101");
    try (var stream = DeviceStream.open(device.id())) {
      var before = stream.awaitSnapshot().data().get("revision").asLong();
      var epochBefore = epoch();
      var lost = unsanctions("epoch-lost");
      assertThat(stream.awaitRevision(lost).data().get("upserts")).hasSize(1);
      Patience.await().until(() -> keys("policy.app-tags.v1").contains("epoch-lost"));

      setBackTo(before);

      var snapshot =
          stream.await(
              event ->
                  event.name().equals("snapshot")
                      && FeedCursor.decode(event.id()).orElseThrow().epoch() > epochBefore);
      assertThat(snapshot.data().get("indicators").findValuesAsText("value"))
          .doesNotContain("lost.example.com");
      assertThat(epoch()).isEqualTo(epochBefore + 1);
      Patience.await().until(() -> !keys("policy.app-tags.v1").contains("epoch-lost"));
    }
    var entry = "items.find { it.action == 'feed.epoch-raised' }";
    admin()
        .get("/api/v1/audit?limit=5")
        .then()
        .body(entry + ".who", equalTo("gnomon"))
        .body(entry + ".reason", equalTo("a backup was restored"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aDatabaseThatWasSetBackAndHasGrownAgainRaisesTheEpochToo(int grownBy) {
    Organisation.knows("epoch-lost", "Lost", "lost.example.com");
    Organisation.untag("epoch-lost").statusCode(200);
    var device = TestDevice.enrolled("LAPTOP-0105");
    try (var stream = DeviceStream.open(device.id())) {
      var before = stream.awaitSnapshot().data().get("revision").asLong();
      var epochBefore = epoch();
      var lost = unsanctions("epoch-lost");
      assertThat(lost).isEqualTo(before + 1);
      stream.awaitRevision(lost);

      setBackTo(before, grownBy);

      var snapshot =
          stream.await(
              event ->
                  event.name().equals("snapshot")
                      && FeedCursor.decode(event.id()).orElseThrow().epoch() > epochBefore);
      assertThat(snapshot.data().get("indicators").findValuesAsText("value"))
          .doesNotContain("lost.example.com");
      assertThat(snapshot.data().get("revision").asLong()).isEqualTo(before + grownBy + 1);
      assertThat(epoch()).isEqualTo(epochBefore + 1);
    }
  }

  @Test
  void aRevisionOfAnotherHistoryThatOnlyTheTopicHasRaisesTheEpoch() {
    Organisation.knows("epoch-topic", "Topic", "topic.example.com");
    var epochBefore = epoch();
    var known = unsanctions("epoch-topic");

    // Devices knew the first one before the restore; the other stands for those made after it.
    tell(epochBefore, known, "2026-03-02T09:30:00.000Z");
    tell(epochBefore, known, "2026-03-02T09:31:00.000Z");

    Patience.await().until(() -> epoch() == epochBefore + 1);
  }

  private static void tell(long epoch, long revision, String at) {
    var message =
        Map.of(
            "organisation",
            "default",
            "epoch",
            epoch,
            "revision",
            revision,
            "at",
            at,
            "cause",
            "of another history",
            "upserts",
            List.of(),
            "removals",
            List.of());
    TopicRecords.sendJson("policy.feed-revisions.v1", "default", message);
  }

  @Test
  void afterwardsTheFeedGoesOnAndOldCursorsGetSnapshots() {
    Organisation.knows("epoch-next", "Next", "next.example.com");
    var device = TestDevice.enrolled("LAPTOP-0102");
    String old;
    try (var stream = DeviceStream.open(device.id())) {
      old = stream.awaitSnapshot().id();
    }

    var raised =
        admin()
            .body(Map.of("reason", "restored by hand"))
            .post("/api/v1/feed/epochs")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();

    try (var stream = DeviceStream.open(device.id(), old, HttpClient.Version.HTTP_1_1)) {
      var cursor = FeedCursor.decode(stream.awaitSnapshot().id()).orElseThrow();
      assertThat(cursor.epoch()).isEqualTo(raised.getLong("epoch"));
      var revision = unsanctions("epoch-next");
      assertThat(stream.awaitRevision(revision).name()).isEqualTo("delta");
    }
    analyst()
        .body(Map.of("reason", "not mine to do"))
        .post("/api/v1/feed/epochs")
        .then()
        .statusCode(403);
  }

  @Test
  void aRaisedEpochSaysTheWholeStateAnew() {
    Organisation.knows("epoch-told", "Told", "told.example.com");
    unsanctions("epoch-told");
    var device = TestDevice.enrolled("LAPTOP-0103");

    var token = "told-" + device.id();
    revoke(token);
    TopicRecords.awaitJson("policy.credentials.v1", token, 1);

    long raised =
        admin()
            .body(Map.of("reason", "say it again"))
            .post("/api/v1/feed/epochs")
            .then()
            .extract()
            .jsonPath()
            .getLong("epoch");

    awaitTold("policy.app-tags.v1", "epoch-told", raised);
    awaitTold("policy.devices.v1", device.id(), raised);
    awaitTold("policy.settings.v1", "enforceAppAccess", raised);
    assertThat(TopicRecords.awaitJson("policy.credentials.v1", token, 2))
        .allMatch(message -> message.get("state").asText().equals("revoked"));
  }

  private static void awaitTold(String topic, String key, long epoch) {
    Patience.await()
        .until(
            () ->
                TopicRecords.awaitJson(topic, key, 1).stream()
                    .anyMatch(message -> message.get("epoch").asLong() == epoch));
  }

  private static void revoke(String token) {
    admin()
        .body(Map.of("tokenId", token, "reason", "leaked"))
        .post("/api/v1/credentials/revocations")
        .then()
        .statusCode(201);
  }

  @Test
  void aRevisionOfAnotherReplicaThatKafkaNeverBroughtIsFoundInTheDatabase() throws SQLException {
    Organisation.knows("epoch-other", "Other", "other.example.com");
    var device = TestDevice.enrolled("LAPTOP-0104");
    try (var stream = DeviceStream.open(device.id())) {
      var before = stream.awaitSnapshot().data().get("revision").asLong();

      execute(MADE_ELSEWHERE);

      assertThat(stream.awaitRevision(before + 1).name()).isEqualTo("delta");
    }
  }

  @Test
  void aReplicaThatMissedMoreRevisionsThanTheLogHasLoadsTheFeedAnew() throws SQLException {
    var device = TestDevice.enrolled("LAPTOP-0106");
    try (var stream = DeviceStream.open(device.id())) {
      var before = stream.awaitSnapshot().data().get("revision").asLong();
      var epochBefore = epoch();

      execute("delete from feed_revision;" + madeElsewhere(20_000));

      assertThat(stream.awaitRevision(before + 20_000).name()).isEqualTo("snapshot");
      assertThat(epoch()).isEqualTo(epochBefore);
    }
  }

  private static String madeElsewhere(int ahead) {
    return """
        with made as (
          insert into feed_revision
          select revision + %d, epoch, now(), 'made elsewhere', false, '{}', 0, 0,
            '{"upserts":[],"removals":[]}' from feed_head returning revision, at)
        update feed_head set revision = made.revision, at = made.at from made;
        """
        .formatted(ahead);
  }

  /** The keys whose last record is no tombstone. */
  private static Set<String> keys(String topic) {
    var keys = new HashSet<String>();
    for (var each : TopicRecords.read(topic)) {
      if (each.value() == null) {
        keys.remove(each.key());
      } else {
        keys.add(each.key());
      }
    }
    return keys;
  }

  private void setBackTo(long revision) {
    setBackTo(revision, 0);
  }

  /** In one transaction: back to an earlier revision, and from there on with other revisions. */
  private void setBackTo(long revision, int grownBy) {
    var back =
        "delete from indicator where app_id = 'epoch-lost';"
            + "delete from app_tag where app_id = 'epoch-lost';"
            + "delete from feed_revision where revision > "
            + revision
            + ";update feed_head set revision = "
            + revision
            + ", at = (select at from feed_revision where revision = "
            + revision
            + ");";
    try {
      execute(back + MADE_ELSEWHERE.repeat(grownBy));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
