package io.gnomon.policy.feed.state;

import static io.gnomon.policy.feed.state.Organisation.unsanctions;
import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.device;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@PolicyTest
class FeedOverHttpTest {

  private static final Logger LOG = Logger.getLogger(FeedOverHttpTest.class);

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void aConnectedDeviceHearsAtOnceThatAnAppIsBlocked(HttpClient.Version version) {
    var app = "boxing-" + version.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Organisation.knows(app, "Boxing", app + ".com", app + ".jp");
    var device = TestDevice.enrolled("LAPTOP-0001");
    try (var stream = DeviceStream.open(device.id(), "", version)) {
      stream.awaitSnapshot();

      var asked = Instant.now();
      var revision = unsanctions(app);
      var delta = stream.awaitRevision(revision);

      assertThat(delta.name()).isEqualTo("delta");
      assertThat(values(delta.data().get("upserts"))).containsExactly(app + ".com", app + ".jp");
      assertThat(delta.data().get("upserts").get(0).get("action").asText()).isEqualTo("Block");
      LOG.infof(
          "tag change to stream event: %d ms from the request, %d ms from the revision",
          Duration.between(asked, delta.heardAt()).toMillis(),
          Duration.between(Instant.parse(delta.data().get("at").asText()), delta.heardAt())
              .toMillis());
    }
  }

  @Test
  void anExcludedGroupHearsOfTheRevisionButNotOfTheIndicator() {
    Organisation.knows("chess", "Chess", "chess.example.com");
    var group = Organisation.groupOf("marketing-feed");
    var profile = Organisation.profile("Everyone but marketing-feed", "exclude", group);
    var marketing = TestDevice.enrolled("LAPTOP-0002", "marketing-feed");
    var other = TestDevice.enrolled("LAPTOP-0003");
    try (var inMarketing = DeviceStream.open(marketing.id());
        var elsewhere = DeviceStream.open(other.id())) {
      assertThat(inMarketing.awaitSnapshot().data().at("/group/id").asText()).isEqualTo(group);
      elsewhere.awaitSnapshot();

      var revision =
          Organisation.tag("chess", Map.of("tag", "unsanctioned", "profileId", profile))
              .statusCode(200)
              .extract()
              .jsonPath()
              .getLong("revision");

      assertThat(values(elsewhere.awaitRevision(revision).data().get("upserts")))
          .containsExactly("chess.example.com");
      assertThat(values(inMarketing.awaitRevision(revision).data().get("upserts"))).isEmpty();
    }
  }

  @Test
  void untaggingRemovesTheIndicators() {
    Organisation.knows("golf", "Golf", "golf.example.com", "golf.example.net");
    var revision = unsanctions("golf");
    var device = TestDevice.enrolled("LAPTOP-0004");
    try (var stream = DeviceStream.open(device.id())) {
      assertThat(stream.awaitSnapshot().data().get("revision").asLong()).isEqualTo(revision);

      Organisation.untag("golf").statusCode(200).body("removed", equalTo(2));

      var delta = stream.awaitRevision(revision + 1);
      assertThat(delta.data().get("removals")).hasSize(2);
      viewer().get("/api/v1/app-tags/golf").then().statusCode(404);
      viewer().get("/api/v1/indicators?app=golf").then().body("items", hasSize(0));
    }
  }

  @Test
  void theListOfRevisionsSaysHowManyThereAre() {
    Organisation.knows("judo", "Judo", "judo.example.com");
    var unused = unsanctions("judo");
    var page = viewer().get("/api/v1/feed/revisions?limit=500").jsonPath();
    int listed = page.getList("items").size();

    while (page.getString("nextCursor") != null) {
      var next = "/api/v1/feed/revisions?limit=500&cursor=" + page.getString("nextCursor");
      page = viewer().get(next).jsonPath();
      listed += page.getList("items").size();
    }

    viewer().get("/api/v1/feed/revisions?limit=1").then().body("total", equalTo(listed));
  }

  @Test
  void aDeviceThatComesBackWithItsCursorGetsOnlyWhatChanged() {
    Organisation.knows("rugby", "Rugby", "rugby.example.com");
    var device = TestDevice.enrolled("LAPTOP-0005");
    String cursor;
    try (var stream = DeviceStream.open(device.id())) {
      cursor = stream.awaitSnapshot().id();
    }

    var revision = unsanctions("rugby");

    try (var stream = DeviceStream.open(device.id(), cursor, HttpClient.Version.HTTP_1_1)) {
      var first = stream.awaitRevision(revision);
      assertThat(first.name()).isEqualTo("delta");
      assertThat(values(first.data().get("upserts"))).containsExactly("rugby.example.com");
    }
  }

  @Test
  void aCursorThatNobodyKnowsGetsASnapshot() {
    var device = TestDevice.enrolled("LAPTOP-0006");
    var foreign = new FeedCursor("default", 99, "0", 7).encoded();

    try (var stream = DeviceStream.open(device.id(), foreign, HttpClient.Version.HTTP_1_1)) {
      assertThat(stream.awaitSnapshot().data().get("indicators").isArray()).isTrue();
    }
  }

  @Test
  void aDeviceThatIsMovedGetsASnapshotOfItsNewGroupOnItsOpenStream() {
    var group = Organisation.groupOf("moving-feed");
    var device = TestDevice.enrolled("LAPTOP-0007");
    try (var stream = DeviceStream.open(device.id())) {
      assertThat(stream.awaitSnapshot().data().at("/group/id").asText()).isNotEqualTo(group);

      admin()
          .body(Map.of("tags", List.of("moving-feed")))
          .patch("/api/v1/devices/" + device.id())
          .then()
          .statusCode(200);

      stream.await(event -> event.data().at("/group/id").asText().equals(group));
    }
  }

  @Test
  void changesAreAskedForOnceAndWaitedFor() throws Exception {
    Organisation.knows("tennis", "Tennis", "tennis.example.com");
    var device = TestDevice.enrolled("LAPTOP-0008");
    String cursor =
        device(device.id())
            .get("/agent/v1/feed/changes")
            .then()
            .statusCode(200)
            .body("event", equalTo("snapshot"))
            .extract()
            .path("data.cursor");
    device(device.id()).get("/agent/v1/feed/changes?cursor=" + cursor).then().statusCode(204);

    var waiting =
        CompletableFuture.supplyAsync(
            () -> device(device.id()).get("/agent/v1/feed/changes?wait=20&cursor=" + cursor));
    unsanctions("tennis");

    waiting
        .get()
        .then()
        .statusCode(200)
        .body("event", equalTo("delta"))
        .body("data.upserts.value", equalTo(List.of("tennis.example.com")));
    device(device.id()).get("/agent/v1/feed/changes?wait=99").then().statusCode(400);
  }

  @Test
  void aMisspeltParameterIsRefused() {
    var device = TestDevice.enrolled("LAPTOP-0018");

    device(device.id())
        .get("/agent/v1/feed?curser=1")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("curser"))
        .body("allowed", equalTo(List.of("cursor")));
    device(device.id())
        .get("/agent/v1/feed/changes?wait=1&curser=1")
        .then()
        .statusCode(400)
        .body("allowed", equalTo(List.of("cursor", "wait")));
  }

  @Test
  void whatIsTooLargeForAStreamIsAnnouncedAndFetched() {
    var hosts = new String[150];
    for (int i = 0; i < hosts.length; i++) {
      hosts[i] = "h" + i + ".large.example.com";
    }
    Organisation.knows("large", "Large", hosts);
    var device = TestDevice.enrolled("LAPTOP-0009");
    try (var stream = DeviceStream.open(device.id())) {
      var cursor = stream.awaitSnapshot().id();

      var revision = unsanctions("large");

      var announced = stream.awaitRevision(revision);
      assertThat(announced.name()).isEqualTo("announce");
      assertThat(announced.id()).isEmpty();
      String fetched =
          device(device.id())
              .get("/agent/v1/feed/changes?cursor=" + cursor)
              .then()
              .statusCode(200)
              .body("data.upserts", hasSize(150))
              .extract()
              .path("data.cursor");
      device.acknowledge(fetched, revision, Instant.now());
      var next = Organisation.untag("large").extract().jsonPath().getLong("revision");
      assertThat(stream.awaitRevision(next).data().get("removals")).hasSize(150);
      assertThat(stream.awaitRevision(next).name()).isEqualTo("delta");
    }
  }

  @Test
  void strangersGetNoFeed() {
    viewer().get("/agent/v1/feed/changes").then().statusCode(403);
    nobody().get("/agent/v1/feed").then().statusCode(401);
    device(UUID.randomUUID().toString())
        .get("/agent/v1/feed/changes")
        .then()
        .statusCode(401)
        .body("type", equalTo("https://gnomon.dev/problems/device-unknown"));
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void aDeviceThatGoesIsNoLongerConnected(HttpClient.Version version) {
    var device = TestDevice.enrolled("LAPTOP-0011");
    try (var stream = DeviceStream.open(device.id(), "", version)) {
      stream.awaitSnapshot();
      awaitConnected(device.id(), true);
    }
    awaitConnected(device.id(), false);
  }

  @Test
  void aLaterStreamOfADeviceTakesThePlaceOfTheEarlierOne() {
    var device = TestDevice.enrolled("LAPTOP-0012");
    try (var earlier = DeviceStream.open(device.id());
        var later = DeviceStream.open(device.id())) {
      later.awaitSnapshot();

      Patience.await().until(earlier::hasEnded);

      awaitConnected(device.id(), true);
      assertThat(later.hasEnded()).isFalse();
    }
  }

  @Test
  void howeverManyChangeTagsAtOnceADeviceEndsWithWhatASnapshotSays() {
    for (int i = 0; i < 6; i++) {
      Organisation.knows("many-" + i, "Many " + i, i + ".many.example.com");
    }
    var device = TestDevice.enrolled("LAPTOP-0013");
    var fresh = TestDevice.enrolled("LAPTOP-0014");
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();

      IntStream.range(0, 6)
          .parallel()
          .forEach(
              i -> {
                unsanctions("many-" + i);
                Organisation.untag("many-" + i);
                unsanctions("many-" + i);
              });

      try (var other = DeviceStream.open(fresh.id())) {
        var snapshot = other.awaitSnapshot().data();
        stream.awaitRevision(snapshot.get("revision").asLong());
        assertThat(replayed(stream.events()))
            .containsExactlyInAnyOrderElementsOf(ids(snapshot.get("indicators")));
      }
    }
  }

  @Test
  void aRevokedDeviceLosesItsStream() {
    var device = TestDevice.enrolled("LAPTOP-0010");
    try (var stream = DeviceStream.open(device.id())) {
      stream.awaitSnapshot();

      admin().delete("/api/v1/devices/" + device.id()).then().statusCode(204);

      Patience.await().until(stream::hasEnded);
    }
  }

  /** The ids of the indicators that a device has after these events. */
  private static Set<String> replayed(List<DeviceStream.Event> events) {
    var ids = new TreeSet<String>();
    for (var event : events) {
      if (event.name().equals("snapshot")) {
        ids.clear();
        ids.addAll(ids(event.data().get("indicators")));
      } else {
        event.data().get("removals").forEach(id -> ids.remove(id.asText()));
        ids.addAll(ids(event.data().get("upserts")));
      }
    }
    return ids;
  }

  /** Of the indicators themselves, not of their apps. */
  private static List<String> ids(JsonNode indicators) {
    return StreamSupport.stream(indicators.spliterator(), false)
        .map(each -> each.get("id").asText())
        .toList();
  }

  private static void awaitConnected(String deviceId, boolean expected) {
    Patience.await()
        .untilAsserted(
            () ->
                admin()
                    .get("/api/v1/devices/" + deviceId)
                    .then()
                    .body("connected", equalTo(expected)));
  }

  private static List<String> values(JsonNode indicators) {
    return indicators.findValuesAsText("value");
  }
}
