package io.gnomon.discovery.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class PeopleImportTest {

  private static final String HEADER = "displayName,mail,groups,aliases\n";

  @Test
  void aFileIsTriedOutFirstAndChangesNothingTheSecondTime() {
    var file =
        "\uFEFF"
            + HEADER
            + "Mill Ada,ada@mill.test,Millers;Bakers,MILL\\Ada;ada@mill.test\n"
            + "Mill Ben,,,mill-ben\n"
            + "\"Mill, Ben\",ben@mill.test,,mill-ben;mill-ben2\n";

    assertThat(imported("", file)).isEqualTo(counts(3, 2, 0, 0, 0));
    assertThat(found("q=mill")).isEmpty();
    assertThat(imported("?dryRun=false", file)).isEqualTo(counts(3, 2, 0, 0, 0));
    assertThat(found("q=mill")).containsExactly("Mill Ada", "Mill, Ben");
    assertThat(found("group=bakers")).containsExactly("Mill Ada");
    assertThat(imported("?dryRun=false", file)).isEqualTo(counts(3, 0, 0, 2, 0));
  }

  @Test
  void aColumnThatIsMissingStaysAsItIs() {
    imported("?dryRun=false", HEADER + "Kiln Ida,ida@kiln.test,Kiln Crew,kiln-ida\n");

    assertThat(imported("?dryRun=false", "aliases,department\nKILN-IDA;kiln2,Fire\n"))
        .isEqualTo(counts(1, 0, 1, 0, 0));
    Callers.viewer()
        .get("/api/v1/people?q=kiln")
        .then()
        .body("items[0].mail", equalTo("ida@kiln.test"))
        .body("items[0].department", equalTo("Fire"))
        .body("items[0].groups", equalTo(List.of("Kiln Crew")))
        .body("items[0].aliases", equalTo(2));
  }

  @Test
  void badLinesAreCountedAndExplainedAndTheOthersTaken() {
    var file =
        HEADER
            + "Forge One,,,forge1\n"
            + "Forge Two,,,forge2\n"
            + "Nameless,,,\n"
            + "Both,,,forge1;forge2\n"
            + "too,many,columns,forge9,indeed\n"
            + "x".repeat(201)
            + ",,,forge3\n";

    var outcome = upload("?dryRun=false", file).jsonPath();
    assertThat(counts(outcome)).isEqualTo(counts(6, 2, 0, 0, 4));
    assertThat(outcome.getList("problems.reason", String.class))
        .containsExactlyInAnyOrder(
            "It has no alias.",
            "Its aliases belong to 2 people.",
            "It has 5 columns.",
            "displayName is longer than 200 characters.");
    assertThat(outcome.getList("problems.line", Integer.class))
        .containsExactlyInAnyOrder(4, 5, 6, 7);
    assertThat(found("q=forge")).containsExactly("Forge One", "Forge Two");
  }

  @Test
  void aFileOfAnotherFormIsRefused() {
    upload("", "displayName,mail\nA,b\n").then().statusCode(400);
    upload("", "aliases,phone\na,1\n")
        .then()
        .statusCode(400)
        .body("detail", containsString("phone"));
    upload("", HEADER + "\"open,,,\n").then().statusCode(400);
    upload("", HEADER + "a".repeat(9 << 20))
        .then()
        .statusCode(413)
        .body("type", endsWith("/too-large"));
    Callers.analyst()
        .contentType("text/csv")
        .body("x")
        .post("/api/v1/people/import")
        .then()
        .statusCode(403);
  }

  @Test
  void manyPeopleAndManyAliasesOfOneComeFromOneFile() {
    var file =
        "aliases,displayName\n"
            + IntStream.range(0, 2_000)
                .mapToObj(i -> "orchard\\p%d;p%d@orchard.test,Orchard %d".formatted(i, i, i))
                .collect(Collectors.joining("\n"))
            + "\n"
            + IntStream.range(0, 2_000)
                .mapToObj(i -> "orchard\\p0;orchard-zero%d,Orchard Zero".formatted(i))
                .collect(Collectors.joining("\n"));

    assertThat(imported("?dryRun=false", file)).isEqualTo(counts(4_000, 2_000, 0, 0, 0));
    assertThat(imported("?dryRun=false", file).get(2)).isLessThanOrEqualTo(1);
    Callers.viewer()
        .get("/api/v1/people?q=orchard zero")
        .then()
        .body("items[0].aliases", equalTo(2_002));
  }

  private static List<Long> imported(String query, String file) {
    return counts(upload(query, file).then().statusCode(200).extract().jsonPath());
  }

  /** Lines, people created, changed and unchanged, lines rejected. */
  private static List<Long> counts(JsonPath outcome) {
    return List.of("lines", "created", "changed", "unchanged", "rejected").stream()
        .map(outcome::getLong)
        .toList();
  }

  private static List<Long> counts(long... counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  private static Response upload(String query, String file) {
    return Callers.admin()
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/people/import" + query);
  }

  private static List<String> found(String query) {
    return Callers.viewer()
        .get("/api/v1/people?" + query)
        .jsonPath()
        .getList("items.displayName", String.class);
  }
}
