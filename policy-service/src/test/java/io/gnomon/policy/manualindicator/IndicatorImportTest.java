package io.gnomon.policy.manualindicator;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.enforcement.EnforcementService;
import io.gnomon.policy.feed.state.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class IndicatorImportTest {

  private static final String PATH = "/api/v1/indicators/import";

  /** As the Defender portal writes them. */
  private static final String DEFENDER =
      "IndicatorType,IndicatorValue,ExpirationTime,Action,Severity,Title,Description,"
          + "RecommendedActions,RbacGroups,Category,MitreTechniques,GenerateAlert\n";

  @Inject EnforcementService enforcement;

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void aFileIsTriedOutFirstAndChangesNothingTheSecondTime() {
    var file =
        "\uFEFFtype,value,action,title\n"
            + "DomainName,One.import1.example.net,Block,First\n"
            + "ipaddress,203.0.113.0/24,warn,\n";

    assertThat(imported("", file)).isEqualTo(List.of(2, 2, 0, 0, 0));
    viewer().get("/api/v1/indicators?q=import1").then().body("items", hasSize(0));
    assertThat(imported("?dryRun=false", file)).isEqualTo(List.of(2, 2, 0, 0, 0));
    viewer()
        .get("/api/v1/indicators?q=import1")
        .then()
        .body("items.value", equalTo(List.of("one.import1.example.net")))
        .body("items.fed", equalTo(List.of(true)))
        .body("items.changedBy", equalTo(List.of("admin@example.org")));
    viewer()
        .get("/api/v1/indicators?q=203.0.113.0")
        .then()
        .body("items.title", equalTo(List.of("203.0.113.0/24")))
        .body("items.action", equalTo(List.of("Warn")));
    assertThat(imported("?dryRun=false", file)).isEqualTo(List.of(2, 0, 0, 2, 0));
    assertThat(imported("?dryRun=false", file.replace("First", "Second")))
        .isEqualTo(List.of(2, 0, 1, 1, 0));
  }

  @Test
  void aFileReachesDevicesAsOneRevisionAndEachIndicatorTheAudit() {
    var file =
        "type,value,action\n"
            + IntStream.range(0, 30)
                .mapToObj("DomainName,h%d.import2.example.net,Block\n"::formatted)
                .collect(Collectors.joining());
    var before = revision();

    assertThat(imported("?dryRun=false", file).get(1)).isEqualTo(30);

    assertThat(revision()).isEqualTo(before + 1);
    viewer()
        .get("/api/v1/feed/revisions?limit=1")
        .then()
        .body("items[0].cause", equalTo("30 indicators imported by admin@example.org"));
    admin()
        .get("/api/v1/audit?limit=1&action=indicator.created")
        .then()
        .body("items[0].reason", equalTo("from a file"))
        .body("items[0].after.value", endsWith("import2.example.net"));
  }

  @Test
  void aFileOfTheDefenderPortalIsTakenAndItsBadLinesAreExplained() {
    var group = Organisation.groupOf("import3");
    var name = viewer().get("/api/v1/device-groups/" + group).jsonPath().getString("name");

    var outcome =
        upload("?dryRun=false", defenderFile(name)).then().statusCode(200).extract().jsonPath();

    assertThat(counts(outcome)).isEqualTo(List.of(8, 1, 0, 0, 7));
    assertThat(outcome.getList("ignoredColumns")).isEqualTo(List.of("Category", "MitreTechniques"));
    assertThat(outcome.getList("problems.line")).isEqualTo(List.of(3, 4, 5, 6, 7, 8, 9));
    assertThat(outcome.getList("problems.reason", String.class))
        .satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("type is one of DomainName, Url, IpAddress."),
            reason -> assertThat(reason).contains("never-block list"),
            reason -> assertThat(reason).startsWith("expiresAt is a time"),
            reason -> assertThat(reason).isEqualTo("There is no device group Nobody"),
            reason -> assertThat(reason).startsWith("An earlier line has the same"),
            reason -> assertThat(reason).startsWith("It has more or fewer cells"),
            reason -> assertThat(reason).startsWith("title "));
    viewer()
        .get("/api/v1/indicators?q=import3")
        .then()
        .body("items.scope.groups", equalTo(List.of(List.of(group))))
        .body("items.severity", equalTo(List.of("High")));
  }

  private static String defenderFile(String group) {
    return DEFENDER
        + "DomainName,a.import3.example.net,2099-12-31T00:00:00.0Z,Block,High,No,,,%s,Malware,,TRUE\n"
            .formatted(group)
        + "FileSha256,abc,,Block,High,No,,,,,,\n"
        + "DomainName,time.windows.com,,Block,High,Time,,,,,,\n"
        + "DomainName,b.import3.example.net,soon,Block,High,No,,,,,,\n"
        + "DomainName,c.import3.example.net,,Block,High,No,,,Nobody,,,\n"
        + "DomainName,A.import3.example.net,,Block,High,No,,,%s,,,\n".formatted(group)
        + "DomainName,d.import3.example.net,,Block\n"
        + "DomainName,e.import3.example.net,,Block,High,%s,,,,,,\n".formatted("x".repeat(501));
  }

  @Test
  void whatWasExportedIsBroughtInAgain() {
    Organisation.knows("import4-tag", "Tagged", "tag.import4.example.net");
    Organisation.unsanctions("import4-tag");
    var group = Organisation.groupOf("import4");
    var separated = Organisation.groupOf("import4, or; \"5\"");
    admin()
        .body(
            Map.of(
                "type", "DomainName",
                "value", "hand.import4.example.net",
                "action", "Audit",
                "title", "=1+1",
                "scope", Map.of("kind", "everyoneExcept", "groups", List.of(group, separated))))
        .post("/api/v1/indicators")
        .then()
        .statusCode(201);

    var file = viewer().get("/api/v1/indicators?format=csv&q=import4").then().statusCode(200);

    var text = file.extract().asString();
    assertThat(text.lines()).hasSize(3);
    assertThat(text).contains("'=1+1", "everyoneExcept");
    var outcome = upload("", text).jsonPath();
    assertThat(counts(outcome)).isEqualTo(List.of(2, 0, 0, 1, 1));
    assertThat(outcome.getString("problems[0].reason"))
        .isEqualTo("It follows from the tag of an app.");
    viewer()
        .get("/api/v1/indicators?format=json&q=hand.import4")
        .then()
        .body("items.value", equalTo(List.of("hand.import4.example.net")));
  }

  @Test
  void aNameOfAGroupMayHaveACommaBetweenCommas() {
    var first = Organisation.groupOf("import6");
    var second = Organisation.groupOf("import6, too");
    var file =
        "type,value,action,groups\n"
            + "DomainName,a.import6.example.net,Audit,\"Group of import6,group of import6\"\n"
            + "DomainName,b.import6.example.net,Audit,\"Group of import6, too\"\n"
            + "DomainName,c.import6.example.net,Audit,\"\"\"Group of import6\"\n";

    assertThat(imported("?dryRun=false", file)).isEqualTo(List.of(3, 2, 0, 0, 1));

    viewer()
        .get("/api/v1/indicators?q=import6")
        .then()
        .body("items.scope.groups", equalTo(List.of(List.of(first), List.of(second))));
  }

  @Test
  void aProblemNamesALineOfTheFile() {
    var outcome =
        upload(
                "",
                "type,value,action,description,expiresAt\n"
                    + "DomainName,a.import7.example.net,Audit,\"in\ntwo lines\",\n"
                    + "\n"
                    + "DomainName,b.import7.example.net,Audit,,+10000-01-01T00:00:00Z\n"
                    + "DomainName,c.import7.example.net,Audit,,9999-12-31T23:59:59Z\n")
            .jsonPath();

    assertThat(counts(outcome)).isEqualTo(List.of(3, 2, 0, 0, 1));
    assertThat(outcome.getList("problems.line")).isEqualTo(List.of(5));
    assertThat(outcome.getString("problems[0].reason")).startsWith("expiresAt is after");
  }

  @Test
  void whoTriesAFileOutWaitsForNoChange() {
    var file = "type,value,action\nDomainName,import8.example.net,Audit\n";

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var unused = enforcement.begin();
              assertThat(imported("", file)).isEqualTo(List.of(1, 1, 0, 0, 0));
            });
  }

  @Test
  void aFileOfAnotherFormIsRefused() {
    upload("", "value,action\n").then().statusCode(400).body("allowed", hasItem("type"));
    upload("", "").then().statusCode(400);
    upload("", "type,value,action,Type\n")
        .then()
        .statusCode(400)
        .body("detail", containsString("type"));
    upload("", "type,value,action\n\"open,,\n").then().statusCode(400);
    upload("", "type,value,action" + ",other".repeat(98) + "\n")
        .then()
        .statusCode(400)
        .body("detail", containsString("100 columns"));
    upload("", "type,value,action\n" + "Url,example.net/x,Warn\n".repeat(5_001))
        .then()
        .statusCode(413);
    upload("", "type,value,action\n" + "x".repeat(5 << 20)).then().statusCode(413);
    send("type,value,action\nUrl,\u00ff,Warn\n".getBytes(StandardCharsets.ISO_8859_1))
        .then()
        .statusCode(400)
        .body("detail", containsString("UTF-8"));
    analyst().contentType("text/csv").body("x").post(PATH).then().statusCode(403);
  }

  private static int revision() {
    return viewer().get("/api/v1/feed").then().statusCode(200).extract().path("revision");
  }

  private static List<Integer> imported(String query, String file) {
    return counts(upload(query, file).then().statusCode(200).extract().jsonPath());
  }

  /** Lines, indicators created, changed and unchanged, lines rejected. */
  private static List<Integer> counts(JsonPath outcome) {
    return List.of("lines", "created", "changed", "unchanged", "rejected").stream()
        .map(outcome::getInt)
        .toList();
  }

  private static Response upload(String query, String file) {
    return admin()
        .contentType("text/csv")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post(PATH + query);
  }

  private static Response send(byte[] file) {
    return admin().contentType("text/csv").body(file).post(PATH);
  }
}
