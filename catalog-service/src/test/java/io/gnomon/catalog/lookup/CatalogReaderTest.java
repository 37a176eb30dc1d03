package io.gnomon.catalog.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.identity.Roles;
import io.gnomon.matching.host.HostName;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class CatalogReaderTest {

  @Inject CatalogReader reader;

  @Test
  void aNewScoreLeavesWhereAppsLiveAsItWasRead() throws SQLException {
    var before = reader.read(reader.empty());

    var override = "/api/v1/apps/yandex-disk/score-override";
    put(override, Map.of("score", 1.5, "reason", "A trial"));
    var after = reader.read(before);
    admin().delete(override).then().statusCode(204);

    assertThat(after.version().changes()).isGreaterThan(before.version().changes());
    assertThat(after.places()).isSameAs(before.places());
    var domain = after.find(HostName.of("disk.yandex.com"), null).orElseThrow();
    assertThat(domain.appId()).isEqualTo("yandex-disk");
    assertThat(new String(after.apps().of(domain), StandardCharsets.UTF_8))
        .contains("\"score\":1.5")
        .contains("\"host\":\"disk.yandex.com\"");
  }

  @Test
  void anAppThatComesOrMovesOrGoesIsReadAgain() throws SQLException {
    var before = reader.read(reader.empty());

    var id = create(Map.of("name", "Reader One", "domains", List.of("reader-one.example")));
    var come = reader.read(before);
    put(
        "/api/v1/custom-apps/" + id,
        Map.of("name", "Reader One", "domains", List.of(), "ipRanges", List.of("203.0.113.77/32")));
    var moved = reader.read(come);
    admin().delete("/api/v1/custom-apps/" + id).then().statusCode(204);
    var gone = reader.read(moved);

    assertThat(find(before, "reader-one.example")).isFalse();
    assertThat(find(come, "reader-one.example")).isTrue();
    assertThat(find(moved, "reader-one.example")).isFalse();
    assertThat(find(moved, "203.0.113.77")).isTrue();
    assertThat(find(gone, "203.0.113.77")).isFalse();
  }

  private static RequestSpecification admin() {
    return Callers.person("admin@example.org", Roles.ADMIN);
  }

  private static boolean find(CatalogIndex index, String host) {
    return index.find(HostName.of(host), null).isPresent();
  }

  private static String create(Map<String, Object> app) {
    return admin()
        .contentType("application/json")
        .body(app)
        .post("/api/v1/custom-apps")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void put(String path, Map<String, Object> body) {
    admin().contentType("application/json").body(body).put(path).then().statusCode(200);
  }
}
