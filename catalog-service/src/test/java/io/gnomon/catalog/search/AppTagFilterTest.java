package io.gnomon.catalog.search;

import static io.gnomon.catalog.search.ListedApps.CANVAS;
import static io.gnomon.catalog.search.ListedApps.DRIVE;
import static io.gnomon.catalog.search.ListedApps.MAIL;
import static io.gnomon.testing.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps are filtered by what policy-service says of them. */
@QuarkusTest
@CatalogTest
class AppTagFilterTest {

  private static final String TOPIC = "policy.app-tags.v1";

  /** Higher than any before: a restarted application reads what the one before it received. */
  private static final AtomicLong REVISION = new AtomicLong(System.currentTimeMillis());

  @BeforeEach
  void tagApps() {
    ListedApps.create();
    tag(MAIL, "unsanctioned");
    tag(DRIVE, "sanctioned");
    tag(CANVAS, "monitored");
    await().until(() -> ids("&tag=sanctioned,monitored,unsanctioned").size() == 3);
  }

  @Test
  void appsOfAnyOfTheTagsAreListed() {
    assertThat(ids("&tag=monitored,unsanctioned")).containsExactlyInAnyOrder(CANVAS, MAIL);
    assertThat(ids("&tag=sanctioned&tag=unsanctioned")).containsExactlyInAnyOrder(DRIVE, MAIL);
  }

  @Test
  void withoutATagAreAllOthers() {
    assertThat(ids("&tag=none")).hasSize(ListedApps.COUNT - 3).doesNotContain(CANVAS, MAIL, DRIVE);
    assertThat(ids("&tag=none,monitored"))
        .hasSize(ListedApps.COUNT - 2)
        .contains(CANVAS)
        .doesNotContain(MAIL, DRIVE);
  }

  @Test
  void countsAndFilesAreOfTheSameApps() {
    get("app-facets?" + ListedApps.ALL + "&tag=monitored").body("total", equalTo(1));
    var file = get("apps?format=ndjson&" + ListedApps.ALL + "&tag=monitored");
    assertThat(file.extract().asString().lines()).hasSize(1).first().asString().contains(CANVAS);
  }

  @Test
  void aTagThatIsTakenAwayFindsTheAppNoMore() {
    TopicRecords.send(TOPIC, CANVAS, null);

    await().until(() -> ids("&tag=monitored").isEmpty());
  }

  @Test
  void anotherWordIsRefused() {
    Callers.viewer()
        .get("/api/v1/apps?tag=banned")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("tag"))
        .body("allowed", hasItem("unsanctioned"));
  }

  private static void tag(String app, String tag) {
    var message = Contracts.laterExample("policy/app-tag");
    message.put("appId", app).put("tag", tag).put("revision", REVISION.incrementAndGet());
    TopicRecords.send(TOPIC, app, message.toString().getBytes(UTF_8));
  }

  private static List<String> ids(String tags) {
    return get("apps?limit=500&" + ListedApps.ALL + tags).extract().path("items.id");
  }

  private static ValidatableResponse get(String path) {
    return Callers.viewer().get("/api/v1/" + path).then().statusCode(200);
  }
}
