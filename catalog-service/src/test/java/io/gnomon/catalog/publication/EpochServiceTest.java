package io.gnomon.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.catalog.app.RatedAppStore;
import io.gnomon.testing.TopicRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class EpochServiceTest {

  private static final String LOST = "epoch-service-test-lost";

  @Inject EpochService service;
  @Inject EpochRepository epochs;
  @Inject RatedAppStore apps;

  @AfterEach
  void putBack() {
    QuarkusTransaction.requiringNew().run(() -> epochs.set(EpochEntity.FIRST));
  }

  @Test
  void afterARestoreEveryAppIsPublishedInANewEpochAndLostOnesAreGone() {
    CloudAppTopic.await("slack", all -> !all.isEmpty());
    var before = CloudAppTopic.await("box", all -> !all.isEmpty());
    long revision = last(before).get("revision").asLong();
    TopicRecords.sendJson(CloudAppTopic.NAME, LOST, Map.of("id", LOST, "revision", 1));

    service.compare(
        Map.of(
            "box",
            new PublishedVersion(null, revision + 1_000_000),
            LOST,
            new PublishedVersion(null, 1)),
        service.lastRevision());

    var box = last(CloudAppTopic.await("box", all -> last(all).has("epoch")));
    assertThat(box.get("epoch").asLong()).isEqualTo(2);
    assertThat(box.get("revision").asLong()).isEqualTo(revision);
    CloudAppTopic.await("slack", all -> last(all).has("epoch"));
    CloudAppTopic.await(LOST, all -> last(all).isNull());
  }

  @Test
  void aDatabaseThatWasNotRestoredStaysInItsEpoch() {
    service.compare(published(), service.lastRevision());

    assertThat(QuarkusTransaction.requiringNew().call(epochs::current))
        .isEqualTo(EpochEntity.FIRST);
  }

  @Test
  void anAppThatOnlyTheRestoredDatabaseHasIsPublishedAgain() {
    var before = CloudAppTopic.await("dropbox", all -> !all.isEmpty());
    TopicRecords.send(CloudAppTopic.NAME, "dropbox", null);
    var published = published();
    published.remove("dropbox");

    service.compare(published, service.lastRevision());

    var after = CloudAppTopic.await("dropbox", all -> all.size() > before.size() + 1);
    assertThat(last(after).get("revision")).isEqualTo(last(before).get("revision"));
  }

  private Map<String, PublishedVersion> published() {
    var published = new HashMap<String, PublishedVersion>();
    apps.revisions()
        .forEach((app, revision) -> published.put(app, new PublishedVersion(null, revision)));
    return published;
  }

  private static JsonNode last(List<JsonNode> all) {
    return all.get(all.size() - 1);
  }
}
