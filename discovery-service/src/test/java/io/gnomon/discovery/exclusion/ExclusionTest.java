package io.gnomon.discovery.exclusion;

import static io.gnomon.discovery.exclusion.Exclusions.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class ExclusionTest {

  private static final String AUDIT = "/api/v1/discovery-audit?limit=50";

  @Inject Database database;

  /** Makes a name of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void anExclusionIsAddedAndTakenBackAndBothAreAudited() {
    var id = created("user", " Zoe\u0308-" + mark + " ");

    assertThat(values("user")).contains("zo\u00eb-" + mark);
    Exclusions.delete(id);
    Exclusions.delete(id);

    assertThat(values("user")).doesNotContain("zo\u00eb-" + mark);
    var audit = Callers.admin().get(AUDIT).jsonPath();
    assertThat(audit.getList("items.findAll { it.subject == '" + id + "' }.action"))
        .isEqualTo(List.of("exclusion.deleted", "exclusion.created"));
    assertThat(audit.getList("items.findAll { it.subject == '" + id + "' }.reason"))
        .isEqualTo(List.of("over", "works council"));
  }

  private static List<String> values(String kind) {
    return Callers.admin()
        .get(Exclusions.PATH + "?limit=500")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.kind == '" + kind + "' }.value", String.class);
  }

  @Test
  void theSameIsExcludedOnce() {
    created("ipRange", "2001:DB8:" + mark.substring(0, 4) + "::77/64");

    Exclusions.create("ipRange", "2001:db8:" + mark.substring(0, 4) + "::/64")
        .then()
        .statusCode(409)
        .body("type", endsWith("/conflict"));
  }

  @Test
  void thereAreTenThousandExclusionsAndNotMore() {
    database.update(
        """
        insert into exclusion (id, kind, value, reason, created_by, created_at)
        select gen_random_uuid(), 'device', 'full-' || number, ?, 'ada', now()
        from generate_series(1, 9999 - (select count(*) from exclusion)) as number
        """,
        mark);
    try {
      created("device", "last-" + mark);

      Exclusions.create("device", "one-more-" + mark)
          .then()
          .statusCode(409)
          .body("detail", equalTo("There are 10000 exclusions already."));
    } finally {
      database.update("delete from exclusion where reason = ?", mark);
    }
  }

  @Test
  void whatCannotBeExcludedIsRefused() {
    for (var range : List.of("10.0.0.0/33", "2001:db8::/129", "10.0.0", "host.example", "/8")) {
      Exclusions.create("ipRange", range)
          .then()
          .statusCode(400)
          .body("detail", containsString("no IP address"));
    }
    for (var group : List.of(UUID.randomUUID().toString(), "Marketing")) {
      Exclusions.create("userGroup", group)
          .then()
          .statusCode(400)
          .body("detail", containsString("no user group"));
    }
    Exclusions.create("site", "a.example").then().statusCode(400);
    Exclusions.create("user", " ").then().statusCode(400);
    Callers.admin()
        .body(Map.of("kind", "user", "value", "ann-" + mark))
        .post(Exclusions.PATH)
        .then()
        .statusCode(400);
    Callers.admin().delete(Exclusions.PATH + "/" + UUID.randomUUID()).then().statusCode(400);
  }

  @Test
  void thoseWhoWatchOverPrivacyExcludeAndOthersNeitherSeeNorChangeIt() {
    var body = Map.of("kind", "user", "value", "bea-" + mark, "reason", "r");

    Callers.nobody().get(Exclusions.PATH).then().statusCode(401);
    for (var other : List.of(Callers.viewer(), Callers.analyst())) {
      other.get(Exclusions.PATH).then().statusCode(403);
    }
    Callers.analyst().body(body).post(Exclusions.PATH).then().statusCode(403);
    Callers.device("d1").body(body).post(Exclusions.PATH).then().statusCode(403);
    Callers.analyst().delete(Exclusions.PATH + "/1?reason=r").then().statusCode(403);
    Callers.admin().body(body).post(Exclusions.PATH).then().statusCode(201);
  }

  @Test
  void pagesContainEachExclusionOnce() {
    created("device", "first-" + mark);
    created("device", "second-" + mark);
    var seen = new HashSet<String>();
    var cursor = "";
    long total;
    do {
      var page =
          Callers.admin()
              .get(Exclusions.PATH + "?limit=1" + cursor)
              .then()
              .statusCode(200)
              .body("items", hasSize(1))
              .extract()
              .jsonPath();
      assertThat(seen.add(page.getString("items[0].id"))).isTrue();
      total = page.getLong("total");
      cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.get("nextCursor");
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize((int) total);
  }
}
