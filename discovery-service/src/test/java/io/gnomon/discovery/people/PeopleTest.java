package io.gnomon.discovery.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class PeopleTest {

  private static final String PEOPLE = "/api/v1/people";

  static String create(String displayName, String... aliases) {
    return Callers.admin()
        .body(Map.of("displayName", displayName, "aliases", List.of(aliases)))
        .post(PEOPLE)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void aPersonIsAddedChangedAndDeleted() {
    var created = createIda();
    String id = created.path("id");

    Callers.admin()
        .header("If-Match", created.header("ETag"))
        .body(
            Map.of("displayName", "Ida Lane-Fox", "active", false, "groups", List.of("LANE CREW")))
        .put(PEOPLE + "/" + id)
        .then()
        .statusCode(200)
        .body("displayName", equalTo("Ida Lane-Fox"))
        .body("groups", equalTo(List.of("Lane Crew")))
        .body("active", equalTo(false));

    Callers.admin()
        .header("If-Match", created.header("ETag"))
        .delete(PEOPLE + "/" + id)
        .then()
        .statusCode(412);
    Callers.admin().delete(PEOPLE + "/" + id).then().statusCode(204);
    Callers.viewer().get(PEOPLE + "/" + id).then().statusCode(404);
    Callers.admin().delete(PEOPLE + "/" + id).then().statusCode(204);
    assertThat(actionsOn(id)).containsExactly("person.deleted", "person.changed", "person.created");
  }

  private static ExtractableResponse<Response> createIda() {
    return Callers.admin()
        .body(
            Map.of(
                "displayName",
                "Ida Lane",
                "mail",
                "ida@lane.test",
                "groups",
                List.of("Lane Crew", "lane pilots"),
                "aliases",
                List.of("LANE\\Ida", "ida@lane.test")))
        .post(PEOPLE)
        .then()
        .statusCode(201)
        .body("groups", equalTo(List.of("Lane Crew", "lane pilots")))
        .body("aliases", equalTo(2))
        .body("active", equalTo(true))
        .extract();
  }

  private static List<String> actionsOn(String id) {
    return Callers.admin()
        .get("/api/v1/discovery-audit?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.subject == '" + id + "' }.action", String.class);
  }

  @Test
  void anAliasBelongsToOnePersonAndTheRefusalNamesThem() {
    var first = create("Nora First", "nora");
    var second = create("Nora Second");

    addAliases(second, "other-nora", "NORA")
        .then()
        .statusCode(409)
        .body("type", endsWith("/conflict"))
        .body("alias", equalTo("nora"))
        .body("personId", equalTo(first))
        .body("detail", equalTo("nora is an alias of Nora First."));

    Callers.viewer().get(PEOPLE + "/" + second + "/aliases").then().body("items", hasSize(0));
  }

  @Test
  void namesAreComparedWhateverTheCaseAndTheUnicodeForm() {
    var composed = "Zo\u00eb Composed";
    create("Zoë", composed);
    var other = create("Somebody");

    addAliases(other, "ZOE\u0308 composed").then().statusCode(409);
  }

  @Test
  void anAliasIsTakenAwayAndGivenToSomebodyElse() {
    var first = create("Omar First", "omar", "omar2");
    var second = create("Omar Second");

    Callers.admin()
        .delete(PEOPLE + "/" + first + "/aliases?name=Omar")
        .then()
        .statusCode(200)
        .body("aliases", equalTo(1));
    addAliases(second, "omar").then().statusCode(200).body("aliases", equalTo(1));
  }

  @Test
  void aPersonHasTenThousandAliasesAndNotMore() {
    var id = create("Many Named");
    var names = IntStream.range(0, 10_000).mapToObj(i -> "many\\name" + i).toArray(String[]::new);

    addAliases(id, names).then().statusCode(200).body("aliases", equalTo(10_000));
    addAliases(id, names).then().statusCode(200).body("aliases", equalTo(10_000));
    addAliases(id, "many\\one-more")
        .then()
        .statusCode(400)
        .body("type", endsWith("/invalid-value"));

    var page = Callers.viewer().get(PEOPLE + "/" + id + "/aliases?limit=500").jsonPath();
    assertThat(page.getList("items")).hasSize(500);
    assertThat(page.getLong("total")).isEqualTo(10_000);
    Callers.viewer()
        .get(PEOPLE + "/" + id + "/aliases?cursor=" + page.getString("nextCursor"))
        .then()
        .body("items", hasSize(50));
  }

  @Test
  void theAliasesOfAPersonHaveThreeHundredThousandBytesAndNotMore() {
    var id = create("Long Named");
    var names =
        IntStream.range(0, 1_500)
            .mapToObj(i -> "long\\%04d".formatted(i) + "x".repeat(191))
            .toArray(String[]::new);

    addAliases(id, names).then().statusCode(200).body("aliases", equalTo(1_500));
    addAliases(id, "long\\one-more")
        .then()
        .statusCode(400)
        .body("detail", containsString("of together 300000 bytes"));
  }

  @Test
  void aPersonIsInFiveHundredGroupsAndNotMore() {
    var groups = IntStream.range(0, 500).mapToObj(i -> "Joined " + i).toList();
    var oneMore = Stream.concat(groups.stream(), Stream.of("Joined 500")).toList();
    var id = create("Much Joined");

    joinGroups(id, groups).then().statusCode(200).body("groups", hasSize(500));
    joinGroups(id, oneMore).then().statusCode(400);
  }

  private static Response joinGroups(String id, List<String> groups) {
    return Callers.admin()
        .body(Map.of("displayName", "Much Joined", "groups", groups))
        .put(PEOPLE + "/" + id);
  }

  @Test
  void peopleAreFoundByNameAliasAndGroupAndPaged() {
    create("Quarry Anton", "quarry-a");
    create("quarry Berta", "quarry-b");
    var id = create("Quarry Carla", "stone\\carla");
    Callers.admin()
        .body(Map.of("displayName", "Quarry Carla", "groups", List.of("Quarry Blasters")))
        .put(PEOPLE + "/" + id)
        .then()
        .statusCode(200);

    var first = list("q=QUARRY&limit=2");
    first.then().body("total", equalTo(3));
    list("q=quarry&limit=2&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.displayName", equalTo(List.of("Quarry Carla")));
    list("q=stone\\c").then().body("items.id", equalTo(List.of(id)));
    list("group=quarry blasters").then().body("items.id", equalTo(List.of(id)));
    list("groups=x").then().statusCode(400).body("type", endsWith("/unknown-parameter"));
    Callers.viewer()
        .get("/api/v1/user-groups?limit=500")
        .then()
        .statusCode(200)
        .body("items.findAll { it.people == 1 }.name", hasItem("Quarry Blasters"));
  }

  private static Response list(String query) {
    return Callers.viewer().get(PEOPLE + "?" + query);
  }

  private static Response addAliases(String id, String... aliases) {
    return Callers.admin().body(Map.of("aliases", aliases)).post(PEOPLE + "/" + id + "/aliases");
  }

  @Test
  void onlyAdministratorsChangePeople() {
    var body = Map.of("displayName", "Nobody");

    Callers.analyst().body(body).post(PEOPLE).then().statusCode(403);
    Callers.nobody().body(body).post(PEOPLE).then().statusCode(401);
    Callers.device("d").get(PEOPLE).then().statusCode(403);
  }
}
