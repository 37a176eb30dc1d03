package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class CatalogImportTest {

  private static final CatalogFiles FILES = SmallCatalog.FILES;

  @Inject CatalogImportService catalogImport;

  @AfterEach
  void putBack() {
    catalogImport.run(FILES);
  }

  @Test
  void aSecondImportOfTheSameFilesDoesNothing() {
    var plan = catalogImport.run(FILES);

    assertThat(plan.isEmpty()).isTrue();
  }

  @Test
  void aChangedAppAloneIsPublishedAgainWithAGreaterRevision() {
    var before = CloudAppTopic.await("box", all -> !all.isEmpty());
    int others = CloudAppTopic.await("slack", all -> !all.isEmpty()).size();

    var plan = catalogImport.run(CatalogFixtures.renamed(FILES, "box", "Box of the future"));

    assertThat(plan.changed()).containsExactly("box");
    var after = CloudAppTopic.await("box", all -> all.size() > before.size());
    assertThat(last(after).get("name").asText()).isEqualTo("Box of the future");
    assertThat(revision(last(after))).isGreaterThan(revision(last(before)));
    assertThat(CloudAppTopic.await("slack", all -> true)).hasSize(others);
    Callers.viewer()
        .get("/api/v1/apps/box")
        .then()
        .statusCode(200)
        .body("name", equalTo("Box of the future"));
  }

  @Test
  void aRemovedAppLeavesATombstone() {
    var plan = catalogImport.run(FILES.without("apps/box.yaml"));

    assertThat(plan.removed()).containsExactly("box");
    CloudAppTopic.await("box", all -> !all.isEmpty() && last(all).isNull());
    Callers.viewer().get("/api/v1/apps/box").then().statusCode(404);
  }

  @Test
  void anAppThatComesBackIsNewerThanItEverWas() {
    var before = CloudAppTopic.await("egnyte", all -> !all.isEmpty());
    catalogImport.run(FILES.without("apps/egnyte.yaml"));

    catalogImport.run(FILES);

    var after = CloudAppTopic.await("egnyte", all -> all.size() >= before.size() + 2);
    assertThat(revision(last(after))).isGreaterThan(revision(last(before)));
  }

  @Test
  void aDomainMayMoveFromOneAppToAnother() {
    var without = CatalogFixtures.edited(FILES, "slack", "  - slack-files.com\n", "");
    var moved =
        CatalogFixtures.edited(without, "box", "domains:\n", "domains:\n  - slack-files.com\n");

    var plan = catalogImport.run(moved);

    assertThat(plan.changed()).containsExactly("box", "slack");
  }

  @Test
  void aDomainThatTwoAppsHaveStaysWithTheFirst() {
    var wrong = CatalogFixtures.edited(FILES, "slack", "domains:\n", "domains:\n  - box.com\n");

    assertThat(catalogImport.run(wrong).isEmpty()).isTrue();

    assertThat(CatalogBundle.read(wrong).mistakes()).contains("box and slack both have box.com");
  }

  @Test
  void twoImportsAtOnceDoTheWorkOnce() {
    var other = CatalogFixtures.renamed(FILES, "box", "Twice");

    var plans =
        List.of(
                CompletableFuture.supplyAsync(() -> catalogImport.run(other)),
                CompletableFuture.supplyAsync(() -> catalogImport.run(other)))
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(plans).extracting(plan -> plan.changed().size()).containsExactlyInAnyOrder(0, 1);
  }

  private static JsonNode last(List<JsonNode> messages) {
    return messages.get(messages.size() - 1);
  }

  private static long revision(JsonNode message) {
    return message.get("revision").asLong();
  }
}
