package io.gnomon.policy;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.analyst;
import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.person;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.feed.state.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as files: all that meet the filters of the list, for those who read the list. */
@QuarkusTest
@PolicyTest
class ListExportTest {

  private final String mark = UUID.randomUUID().toString();

  @Test
  void devicesAreExportedByName() {
    for (var name : List.of("+B", "A", "C")) {
      TestDevice.enrolled(name + "-" + mark);
    }

    var csv = export("devices", Map.of("q", mark));

    assertThat(csv).hasSize(4);
    assertThat(csv.get(0)).startsWith("\uFEFFid,name,state,");
    assertThat(csv.get(1)).contains(",'+B-" + mark + ",active,");
    assertThat(csv.get(2)).contains(",A-" + mark + ",active,", ",0,Ungrouped devices,");
    assertThat(export("devices", Map.of("q", mark, "group", "987654"))).hasSize(1);
  }

  @Test
  void taggedAppsAreExportedWithWhatFollows() {
    Organisation.enforcesEverything();
    Organisation.knows("export-tag", "Quay " + mark, "quay-export.example.com");
    Organisation.unsanctions("export-tag");

    var csv = export("app-tags", Map.of("q", mark, "tag", "unsanctioned"));

    assertThat(csv).hasSize(2);
    assertThat(csv.get(1))
        .startsWith("export-tag,Quay " + mark + ",")
        .contains(",unsanctioned,", ",quay-export.example.com,");
    assertThat(export("app-tags", Map.of("q", mark, "tag", "monitored"))).hasSize(1);
  }

  @Test
  void changesAreExportedToAdministrators() {
    var device = TestDevice.enrolled("LAPTOP-" + mark);
    admin().body(Map.of("tags", List.of(mark))).patch("/api/v1/devices/" + device.id());
    var filter = Map.of("subject", device.id(), "who", "admin");

    var csv = lines(admin().queryParams(filter).get("/api/v1/audit?format=csv").asString());

    assertThat(csv).hasSize(2);
    assertThat(csv.get(1)).contains(",admin@example.org,device.", mark);
    analyst().get("/api/v1/audit?format=csv").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"devices", "app-tags", "indicators"})
  void whoMayNotReadAListMayNotExportIt(String list) {
    var path = "/api/v1/" + list + "?format=csv";

    nobody().get(path).then().statusCode(401);
    person("pia@example.org", "privacy").get(path).then().statusCode(403);
    viewer().get(path + "&cursor=x").then().statusCode(400);
    viewer().get("/api/v1/" + list + "?format=json").then().statusCode(200);
    viewer().get("/api/v1/" + list + "?format=ndjson").then().statusCode(200);
    viewer().accept("text/csv").get("/api/v1/" + list).then().contentType("text/csv");
  }

  private static List<String> export(String list, Map<String, String> filter) {
    return lines(
        viewer()
            .queryParams(filter)
            .get("/api/v1/" + list + "?format=csv")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
