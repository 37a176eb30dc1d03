package io.gnomon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class FacetAndExportTest {

  @Test
  void facetsCountWhatTheFilterLetsThrough() {
    var all = facets("sort=name");
    var some = facets("category=cloud-storage&factor=soc2:true&facet=soc2&facet=headquarters");

    assertThat(all.getLong("total")).isGreaterThan(700);
    assertThat(sum(all, "category")).isEqualTo(all.getLong("total"));
    assertThat(sum(all, "riskLevel")).isEqualTo(all.getLong("total"));
    assertThat(some.getLong("total")).isBetween(5L, 100L);
    assertThat(some.getList("facets.find { it.id == 'category' }.values.value"))
        .isEqualTo(List.of("cloud-storage"));
    assertThat(some.getList("facets.find { it.id == 'soc2' }.values.value"))
        .isEqualTo(List.of("true"));
    assertThat(some.getList("facets.find { it.id == 'headquarters' }.values.value"))
        .isEqualTo(
            some.getList("facets.find { it.id == 'headquarters' }.values.value").stream()
                .distinct()
                .toList())
        .isNotEmpty();
  }

  @Test
  void aFacetCountsTheUnknownToo() {
    var facets = facets("facet=hipaa");

    assertThat(facets.getList("facets.find { it.id == 'hipaa' }.values.value"))
        .isEqualTo(List.of("unknown", "true"));
    assertThat(sum(facets, "hipaa")).isEqualTo(facets.getLong("total"));
  }

  @Test
  void unknownFacetsAndTooManyAreRefused() {
    Callers.viewer().get("/api/v1/app-facets?facet=nothing").then().statusCode(400);
    Callers.viewer()
        .queryParam("facet", Collections.nCopies(11, "mfa"))
        .get("/api/v1/app-facets")
        .then()
        .statusCode(400);
  }

  @Test
  void everythingIsExportedAsCsv() {
    var answer = Callers.viewer().get("/api/v1/apps?format=csv");

    var lines = answer.asString().split("\r\n");
    assertThat(answer.contentType()).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition")).contains("cloud-apps.csv");
    assertThat(lines).hasSize((int) facets("sort=name").getLong("total") + 1);
    assertThat(lines[0])
        .startsWith("\uFEFFid,name,vendor,category,categoryName,layer,kind,riskLevel,")
        .contains(",iso27001,");
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "dropbox,Dropbox,\"Dropbox, Inc.\",cloud-storage,Cloud"
                            + " storage,curated,app,")
                    .contains("dropbox.com dropbox.jp"));
  }

  @Test
  void theFilterAndTheOrderHoldInAnExport() {
    var lines =
        Callers.viewer()
            .get("/api/v1/apps?format=csv&q=dropbox&sort=-name")
            .asString()
            .lines()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();

    assertThat(lines).contains("dropbox", "dropbox-sign").doesNotContain("box");
    assertThat(lines.indexOf("dropbox-sign")).isLessThan(lines.indexOf("dropbox"));
  }

  @Test
  void anExportAsNdjsonHasAnAppOnEachLine() {
    var answer = Callers.viewer().get("/api/v1/apps?format=ndjson&id=dropbox&id=box");

    assertThat(answer.contentType()).isEqualTo("application/x-ndjson");
    assertThat(answer.asString().lines())
        .hasSize(2)
        .anySatisfy(
            line -> {
              var app = JsonPath.from(line);
              assertThat(app.getString("id")).isEqualTo("dropbox");
              assertThat(app.getString("category.name")).isEqualTo("Cloud storage");
              assertThat(app.getString("riskLevel")).isEqualTo("medium");
              assertThat(app.getBoolean("factors.iso27001")).isTrue();
              assertThat(app.<String>getList("factors.headquarters")).contains("US");
              assertThat(app.<String>getList("domains")).contains("db.tt");
            });
  }

  @Test
  void anotherFormIsRefused() {
    Callers.viewer()
        .get("/api/v1/apps?format=xls")
        .then()
        .statusCode(400)
        .body("allowed", hasItem("ndjson"));
    Callers.viewer().get("/api/v1/apps?format=csv&sort=x").then().statusCode(400);
  }

  private static long sum(JsonPath facets, String id) {
    List<Integer> counts = facets.getList("facets.find { it.id == '" + id + "' }.values.apps");
    return counts.stream().mapToLong(Integer::longValue).sum();
  }

  private static JsonPath facets(String query) {
    return Callers.viewer()
        .get("/api/v1/app-facets?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
