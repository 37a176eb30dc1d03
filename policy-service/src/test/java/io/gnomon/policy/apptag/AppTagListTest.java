package io.gnomon.policy.apptag;

import static io.gnomon.policy.feed.state.Organisation.tag;
import static io.gnomon.testing.Callers.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.catalog.CatalogTopic;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tagged apps are found by what they are, how they are tagged, and how risky they are. */
@QuarkusTest
@PolicyTest
class AppTagListTest {

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void tagsAreListedByTheRiskOfTheirApps() {
    for (var level : List.of("high", "low")) {
      for (var number : List.of("1", "2")) {
        var id = "tag-" + level + number;
        Organisation.knows(id, id, id + ".example.com");
        tag(id, Map.of("tag", "sanctioned")).statusCode(200);
        CatalogTopic.publishRated(id, 2, id + ".example.com", level, level.equals("low") ? 9.0 : 1);
      }
    }
    var high = "/api/v1/app-tags?limit=1&riskLevel=high";
    Patience.await().until(() -> viewer().get(high).then().extract().path("total").equals(2));

    var first = viewer().get(high).then().body("items.appId", equalTo(List.of("tag-high1")));

    viewer()
        .get(high + "&cursor=" + first.extract().path("nextCursor"))
        .then()
        .body("items.appId", equalTo(List.of("tag-high2")))
        .body("items.riskLevel", equalTo(List.of("high")))
        .body("total", equalTo(2))
        .body("nextCursor", nullValue());
    viewer()
        .get("/api/v1/app-tags?riskLevel=high&riskLevel=low&limit=500")
        .then()
        .body("items.appId", hasItems("tag-high1", "tag-high2", "tag-low1", "tag-low2"));
    viewer().get("/api/v1/app-tags?riskLevel=extreme").then().statusCode(400);
    viewer()
        .get("/api/v1/app-tags?format=csv&q=tag-high1")
        .then()
        .body(containsString("riskLevel,score,coverage,tag"))
        .body(containsString("high,1.00,%s,sanctioned".formatted(CatalogTopic.COVERAGE)));
  }

  @Test
  void tagsAreFoundByKindAndByThePartOfAName() {
    Organisation.knows("tag-find1", "Quiet Boat", "quiet-boat.example.com");
    Organisation.knows("tag-find2", "Quiet Harbour", "quiet-harbour.example.com");
    tag("tag-find1", Map.of("tag", "sanctioned")).statusCode(200);
    tag("tag-find2", Map.of("tag", "monitored")).statusCode(200);

    viewer()
        .get("/api/v1/app-tags?q=QUIET")
        .then()
        .body("items.appId", equalTo(List.of("tag-find1", "tag-find2")))
        .body("total", equalTo(2));
    viewer()
        .get("/api/v1/app-tags?q=quiet&tag=monitored&tag=unsanctioned")
        .then()
        .body("items.appId", equalTo(List.of("tag-find2")));
    viewer().get("/api/v1/app-tags?tag=loved").then().statusCode(400);
  }

  @Test
  void tagsAreListedByAppAndByTag() {
    Organisation.knows("tag-asked", "Asked", "asked.example.com");
    Organisation.knows("tag-other", "Other", "other-asked.example.com");
    tag("tag-asked", Map.of("tag", "sanctioned")).statusCode(200);
    tag("tag-other", Map.of("tag", "monitored")).statusCode(200);

    var list = "/api/v1/app-tags?app=tag-asked&app=tag-other&app=tag-nobody";
    viewer()
        .get(list)
        .then()
        .body("items.appId", equalTo(List.of("tag-asked", "tag-other")))
        .body("total", equalTo(2));
    viewer().get(list + "&tag=monitored").then().body("items.appId", equalTo(List.of("tag-other")));
    viewer().get("/api/v1/app-tags?tag=liked").then().statusCode(400);
  }
}
