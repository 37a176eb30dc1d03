package io.gnomon.catalog.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.lookup.LookupResponse.LookupResult;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@CatalogTest
class LookupResourceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void eachHostGetsItsAppAndTheDomainThatDecided() {
    lookUp(Map.of("hosts", List.of("WWW.Dropbox.com.", "db.tt", "drive.google.com")))
        .statusCode(200)
        .body("items.size()", equalTo(3))
        .body("items[0].host", equalTo("WWW.Dropbox.com."))
        .body("items[0].app.id", equalTo("dropbox"))
        .body("items[0].app.score", notNullValue())
        .body("items[0].app.coverage", notNullValue())
        .body("items[0].app.riskLevel", equalTo("medium"))
        .body("items[0].domain.host", equalTo("dropbox.com"))
        .body("items[1].domain.host", equalTo("db.tt"))
        .body("items[2].app.id", equalTo("google-drive"))
        .body("items[0]", not(hasKey("reason")));
  }

  @Test
  void anyTextIsRepeated() {
    var quoted = "say \"no\\host\"\t\u20ac \ud83d\ude00";

    lookUp(Map.of("hosts", List.of(quoted, "faß.de", "db.tt")))
        .statusCode(200)
        .body("items[0].host", equalTo(quoted))
        .body("items[0].reason", equalTo("invalid"))
        .body("items[1].host", equalTo("faß.de"))
        .body("items[2].app.id", equalTo("dropbox"));
  }

  @Test
  void whatBelongsToNoAppSaysWhy() {
    lookUp(
            Map.of(
                "hosts",
                List.of(
                    "nobody.example",
                    "203.0.113.9",
                    "https://acme.notion.site/Roadmap",
                    "co.uk",
                    "com",
                    "not a host")))
        .statusCode(200)
        .body("items.findAll { it.containsKey('app') }", empty())
        .body(
            "items.reason",
            contains(
                "uncatalogued",
                "uncatalogued",
                "shared",
                "publicSuffix",
                "publicSuffix",
                "invalid"))
        .body("items[0]", not(hasKey("sharedInfrastructure")))
        .body("items[0]", not(hasKey("invalid")))
        .body("items[2].sharedInfrastructure", equalTo("Notion Sites"))
        .body("items[3]", not(hasKey("sharedInfrastructure")))
        .body("items[5].invalid", equalTo(true));
  }

  @Test
  void pathsUrlsAndAddressesAreLookedUpToo() {
    lookUp(
            Map.of(
                "items",
                List.of(
                    Map.of("host", "dropbox.com", "path", "/home"),
                    Map.of("host", "https://www.dropbox.com/home?x=1"),
                    Map.of("address", "203.0.113.9"),
                    Map.of())))
        .statusCode(200)
        .body("items[0].app.id", equalTo("dropbox"))
        .body("items[1].app.id", equalTo("dropbox"))
        .body("items[2].host", equalTo("203.0.113.9"))
        .body("items[3].invalid", equalTo(true));
  }

  @Test
  void theAnswerIsTheOneThatTheApiDescribes() throws IOException {
    var odd = "no \"host\"\\ \u0001 ü \ud83d\ude00";

    var answer =
        lookUp(
                Map.of(
                    "hosts",
                    List.of(odd, "dropbox.com"),
                    "items",
                    List.of(Map.of("host", "www.google.com", "path", "/maps/place/Berlin"))))
            .contentType("application/json")
            .extract();

    var items = JSON.readValue(answer.asByteArray(), LookupResponse.class).items();
    assertThat(items.get(0))
        .isEqualTo(new LookupResult(odd, null, null, LookupReason.INVALID, null, true));
    assertThat(items.get(1).app())
        .isNotNull()
        .extracting(LookupApp::name, LookupApp::category)
        .containsExactly("Dropbox", new Category("cloud-storage", "Cloud storage"));
    assertThat(items.get(1).invalid()).isNull();
    assertThat(items.get(2).domain()).isEqualTo(new LookupDomain("www.google.com", "/maps"));
  }

  @Test
  void aChangedScoreIsSeenWithinASecond() {
    var admin = Callers.person("admin@example.org", Roles.ADMIN);
    admin
        .contentType("application/json")
        .body(Map.of("score", 0.5, "reason", "Trial"))
        .put("/api/v1/apps/egnyte/score-override")
        .then()
        .statusCode(200);

    try {
      Patience.await().until(() -> score("egnyte.com") == 0.5f);
    } finally {
      Callers.person("admin@example.org", Roles.ADMIN)
          .delete("/api/v1/apps/egnyte/score-override")
          .then()
          .statusCode(204);
    }
  }

  @Test
  void tenThousandHostsAreLookedUpAtOnceAndNoMore() {
    var hosts = IntStream.range(0, 10_000).mapToObj(i -> "h" + i + ".dropbox.com").toList();

    List<String> apps =
        lookUp(Map.of("hosts", hosts)).statusCode(200).extract().path("items.app.id");

    assertThat(apps).hasSize(10_000).containsOnly("dropbox");
    lookUp(Map.of("hosts", hosts, "items", List.of(Map.of("host", "box.com")))).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"hosts\": []}", "{\"hosts\": \"box.com\"}", "[]", "{"})
  void whatAsksNothingIsRefused(String body) {
    Callers.viewer()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/apps/lookup")
        .then()
        .statusCode(400);
  }

  private static float score(String host) {
    return lookUp(Map.of("hosts", List.of(host))).extract().path("items[0].app.score");
  }

  private static ValidatableResponse lookUp(Map<String, ?> request) {
    return Callers.viewer()
        .contentType("application/json")
        .body(request)
        .post("/api/v1/apps/lookup")
        .then();
  }
}
