package io.gnomon.catalog.review;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.catalog.Lookups;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.TestFeeds;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DomainReviewResourceTest {

  private static final String PATH = "/api/v1/domain-reviews";
  private static final String PENDING = "pendingReview";

  private static final LayerEntry[] ENTRIES = {
    TestFeeds.app(
        "dropbox", "Dropbox", "dropbox.com", "slack.com", "microsoft.com", "co.uk", "pool.ntp.org"),
    TestFeeds.app("mail-helper", "Mail Helper", "login.dropbox.com", "mail-helper.example"),
    TestFeeds.app("box", "Box", "box.com", "accepted-box.example", "agreed-box.example"),
    TestFeeds.app("slack", "Slack", "slack.com", "bulk-1.example", "bulk-2.example", "asana.com"),
    TestFeeds.app("egnyte", "Egnyte", "egnyte.com", "refused-egnyte.example"),
    TestFeeds.app("miro", "Miro", "miro.com", "surveymonkey.com"),
    TestFeeds.app("asana", "Asana", "asana.com", "many-a.example"),
    TestFeeds.app("trello", "Trello", "trello.com", "many-b.example"),
    TestFeeds.app("zendesk", "Zendesk", "zendesk.com", "page-1.example", "page-2.example"),
    TestFeeds.app("hubspot", "HubSpot", "hubspot.com", "twice-hubspot.example"),
    TestFeeds.app("notion", "Notion", "notion.so", "gone-notion.example"),
  };

  @Inject TestFeeds feeds;

  @BeforeAll
  void turnTheFeedOn() {
    feeds.bring(ENTRIES);
  }

  @AfterAll
  void turnTheFeedOff() {
    feeds.bring();
    feeds.bringByOther();
  }

  @Test
  void aHostileFeedChangesNoAttribution() {
    Lookups.await("mail-helper.example", "mail-helper");

    assertThat(Lookups.appOf("slack.com")).isEqualTo("slack");
    assertThat(Lookups.appOf("login.dropbox.com")).isEqualTo("dropbox");
    assertThat(Lookups.appOf("www.microsoft.com")).isNull();
    assertThat(Lookups.appOf("anything.co.uk")).isNull();
    assertThat(Lookups.appOf("2.pool.ntp.org")).isNull();
    var message = CloudAppTopic.await("dropbox", all -> flagged(all, "pool.ntp.org", PENDING));
    assertThat(flagged(message, "microsoft.com", PENDING)).isTrue();
    assertThat(hosts(last(message))).doesNotContain("slack.com", "co.uk");
    pending("dropbox")
        .body("items.domain", containsInAnyOrder("slack.com", "microsoft.com", "pool.ntp.org"))
        .body("items.find { it.domain == 'slack.com' }.why", equalTo("taken"))
        .body("items.find { it.domain == 'slack.com' }.heldBy", equalTo("slack"))
        .body("items.find { it.domain == 'pool.ntp.org' }.why", equalTo("neverBlock"));
    pending("mail-helper").body("items.domain", contains("login.dropbox.com"));
  }

  @Test
  void aReviewIsReadByItsIdAndAllAreCounted() {
    var id = id("mail-helper", "login.dropbox.com");

    Callers.viewer().get(PATH + "/" + id).then().body("domain", equalTo("login.dropbox.com"));
    Callers.viewer().get(PATH + "/999999999").then().statusCode(404);
    int all = pending("dropbox").extract().path("items.size()");
    Callers.viewer()
        .get(PATH + "?app=dropbox&limit=1")
        .then()
        .body("items.size()", equalTo(1))
        .body("total", equalTo(all));
  }

  @Test
  void anAcceptedDomainIsPublishedAsReviewedAndAttributes() {
    assertThat(Lookups.appOf("accepted-box.example")).isNull();

    decide(id("box", "accepted-box.example"), "accept", "{\"reason\": \"It is theirs\"}")
        .statusCode(200)
        .body("state", equalTo("accepted"))
        .body("decision.by", equalTo("analyst@example.org"));

    Lookups.await("accepted-box.example", "box");
    CloudAppTopic.await("box", all -> flagged(all, "accepted-box.example", "reviewed"));
    Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=1")
        .then()
        .body("items[0].action", equalTo("domainReview.accepted"))
        .body("items[0].subject", equalTo("box"))
        .body("items[0].reason", equalTo("It is theirs"))
        .body("items[0].before.state", equalTo("pending"));
  }

  @Test
  void theSameDecisionAgainChangesNothing() {
    var id = id("hubspot", "twice-hubspot.example");
    decide(id, "accept", "{}").statusCode(200);
    String entry = lastAudit();

    decide(id, "accept", "{}").statusCode(200).body("state", equalTo("accepted"));

    assertThat(lastAudit()).isEqualTo(entry);
  }

  private static String lastAudit() {
    return Callers.person("admin@example.org", Roles.ADMIN)
        .get("/api/v1/catalog-audit?limit=1")
        .then()
        .extract()
        .path("items[0].id");
  }

  @Test
  void aDomainThatTheFeedDropsWaitsForNobodyAndARefusedOneStaysRefused() {
    decide(id("egnyte", "refused-egnyte.example"), "refuse", "").statusCode(200);
    pending("notion").body("items", hasSize(1));

    feeds.bring(Arrays.copyOf(ENTRIES, 1));
    pending("notion").body("items", hasSize(0));
    feeds.bring(ENTRIES);

    pending("notion").body("items", hasSize(1));
    pending("egnyte").body("items", hasSize(0));
    Callers.viewer()
        .get("/api/v1/apps/egnyte")
        .then()
        .body("domains.host", not(hasItem("refused-egnyte.example")));
    list("state=refused&app=egnyte").body("items.domain", contains("refused-egnyte.example"));
  }

  @Test
  void aDomainOfAnotherAppIsTakenOverOnlyWhenThatIsSaid() {
    var id = id("miro", "surveymonkey.com");

    decide(id, "accept", "{}")
        .statusCode(409)
        .body("held[0].domain", equalTo("surveymonkey.com"))
        .body("held[0].heldBy", equalTo("surveymonkey"));
    decide(id, "accept", "{\"takeOver\": true}").statusCode(200);

    Lookups.await("www.surveymonkey.com", "miro");
    decide(id, "refuse", "{}").statusCode(200);
    Lookups.await("www.surveymonkey.com", "surveymonkey");
  }

  @Test
  void manyAreDecidedAtOnceAndAllOrNone() {
    var ids = List.of(id("asana", "many-a.example"), id("trello", "many-b.example"));

    analyst()
        .body(Map.of("ids", List.of(ids.get(0), "999999999")))
        .post(PATH + "/accept")
        .then()
        .statusCode(404)
        .body("missing", contains("999999999"));
    pending("asana").body("items", hasSize(1));
    analyst()
        .body(Map.of("ids", ids))
        .post(PATH + "/accept")
        .then()
        .statusCode(200)
        .body("state", contains("accepted", "accepted"));

    Lookups.await("many-a.example", "asana");
    Lookups.await("many-b.example", "trello");
  }

  @Test
  void theListIsFilteredAndPaged() {
    String next =
        list("app=zendesk&layer=feed&limit=1")
            .body("items.domain", contains("page-1.example"))
            .extract()
            .path("nextCursor");
    list("app=zendesk&layer=feed&limit=1&cursor=" + next)
        .body("items.domain", contains("page-2.example"))
        .body("items.source", contains("feed:test"));
    list("app=zendesk&layer=base").body("items", hasSize(0));
  }

  @Test
  void theFileHasAllThatTheListIsFilteredBy() {
    var path = "/api/v1/domain-reviews?app=zendesk&layer=feed&format=";

    assertThat(Callers.viewer().get(path + "ndjson").asString().lines())
        .hasSize(list("app=zendesk&layer=feed").extract().<List<Object>>path("items").size());
    assertThat(Callers.viewer().get(path + "csv").asString().lines().skip(1))
        .hasSize(2)
        .first(as(STRING))
        .contains(",page-1.example,zendesk,Zendesk,added,,feed:test,");
    Callers.device("d").get(path + "csv").then().statusCode(403);
  }

  @Test
  void whatFeedsOfTwoPublishersHaveIsInEffectUntilAPersonRefusesIt() {
    var id = id("box", "agreed-box.example");
    var other = TestFeeds.app("box", "Box", "box.com", "agreed-box.example");

    feeds.bringByOther(other);

    Lookups.await("agreed-box.example", "box");
    list("state=agreed&app=box")
        .body("items.domain", contains("agreed-box.example"))
        .body("items[0].state", equalTo("agreed"))
        .body("items[0].feeds", contains("feed:other", "feed:test"))
        .body("items[0].decision", nullValue());
    pending("box").body("items.domain", not(hasItem("agreed-box.example")));

    feeds.bringByOther();
    pending("box").body("items.domain", hasItem("agreed-box.example"));
    feeds.bringByOther(other);
    decide(id, "refuse", "{}").statusCode(200).body("state", equalTo("refused"));
    feeds.bringByOther(other);

    list("state=agreed&app=box").body("items", hasSize(0));
    list("state=refused&app=box").body("items.domain", contains("agreed-box.example"));
  }

  @Test
  void whatMatchesAFilterIsDecidedInSteps() {
    list("app=slack&feed=test&why=added").body("total", equalTo(2));
    list("app=slack&feed=test&why=taken").body("items.domain", contains("asana.com"));
    list("app=slack&feed=nothing").body("total", equalTo(0));

    matching("accept", "{\"app\": \"slack\", \"feed\": \"test\", \"limit\": 1}")
        .statusCode(200)
        .body("decided", equalTo(1))
        .body("remaining", equalTo(1));
    matching("accept", "{\"app\": \"slack\", \"reason\": \"All theirs\"}")
        .statusCode(200)
        .body("decided", equalTo(1))
        .body("remaining", equalTo(0));

    Lookups.await("bulk-2.example", "slack");
    pending("slack").body("items.domain", contains("asana.com"));
    matching("refuse", "{\"app\": \"slack\", \"why\": \"taken\"}")
        .body("decided", equalTo(1))
        .body("remaining", equalTo(0));
    pending("slack").body("items", hasSize(0));
    assertThat(Lookups.appOf("asana.com")).isEqualTo("asana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"why\": \"because\"}",
        "{\"feed\": \"test\", \"limit\": 1001}",
        "{\"feed\": \"test\", \"state\": \"refused\"}"
      })
  void aFilterThatIsNoneDecidesNothing(String body) {
    matching("refuse", body).statusCode(400);
    Callers.viewer()
        .contentType("application/json")
        .body("{\"feed\": \"test\"}")
        .post(PATH + "/refuse-matching")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse matching(String decision, String body) {
    return analyst().body(body).post(PATH + "/" + decision + "-matching").then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=open",
        "why=because",
        "layer=curated",
        "limit=0",
        "cursor=x",
        "stat=pending"
      })
  void aParameterThatIsNoneIsRefused(String query) {
    Callers.viewer().get(PATH + "?" + query).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"ids\": []}"})
  void aDecisionOnNothingIsRefused(String body) {
    analyst().body(body).post(PATH + "/accept").then().statusCode(400);
  }

  @Test
  void aViewerDecidesNothing() {
    Callers.viewer().post(PATH + "/1/accept").then().statusCode(403);
    decide("no-number", "accept", "{}").statusCode(404);
  }

  private static ValidatableResponse pending(String app) {
    return list("limit=500&app=" + app);
  }

  private static ValidatableResponse list(String query) {
    return Callers.viewer().get(PATH + "?" + query).then().statusCode(200);
  }

  private static String id(String app, String domain) {
    return pending(app).extract().path("items.find { it.domain == '" + domain + "' }.id");
  }

  private static ValidatableResponse decide(String id, String decision, String body) {
    return analyst().body(body).post(PATH + "/" + id + "/" + decision).then();
  }

  private static RequestSpecification analyst() {
    return Callers.person("analyst@example.org", Roles.ANALYST).contentType("application/json");
  }

  private static JsonNode last(List<JsonNode> messages) {
    return messages.get(messages.size() - 1);
  }

  private static List<String> hosts(JsonNode message) {
    return message.get("domains").findValuesAsText("host");
  }

  private static boolean flagged(List<JsonNode> messages, String host, String flag) {
    return !messages.isEmpty()
        && StreamSupport.stream(last(messages).path("domains").spliterator(), false)
            .anyMatch(each -> each.get("host").asText().equals(host) && each.has(flag));
  }
}
