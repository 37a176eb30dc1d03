package io.gnomon.policy;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.gnomon.policy.feed.log.FeedLogStore;
import io.gnomon.policy.feed.state.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What processes of the next version write is read by those that they are to replace. */
@Tag("full")
@QuarkusTest
@PolicyTest
class BesideNewerVersionTest {

  @Inject DataSource database;
  @Inject FeedLogStore feed;

  private final String name = "newer-" + UUID.randomUUID();

  @BeforeEach
  void switchesAreOn() {
    Organisation.enforcesEverything();
  }

  @Test
  void aRuleWithMoreFieldsIsReadAndOneInARequestIsRefused() throws SQLException {
    var condition = Map.of("property", "tag", "operator", "equals", "values", List.of(name));
    var rule = Map.of("conditions", List.of(condition));
    String id =
        admin()
            .body(Map.of("name", name, "rank", 10, "rule", rule))
            .post("/api/v1/device-groups")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    execute(
        "update device_group set rule = (rule::jsonb || '{\"added\": 1}')::text where id = " + id);

    viewer().get("/api/v1/device-groups/" + id).then().statusCode(200).body("name", equalTo(name));
    admin()
        .body(Map.of("name", name, "rank", 10, "rule", rule, "added", 1))
        .post("/api/v1/device-groups")
        .then()
        .statusCode(400);
    admin().delete("/api/v1/device-groups/" + id).then().statusCode(204);
  }

  @Test
  void anIndicatorWithMoreFieldsIsRead() throws SQLException {
    String id =
        admin()
            .body(
                Map.of(
                    "type", "DomainName",
                    "value", name + ".example.net",
                    "action", "Block",
                    "title", "By hand"))
            .post("/api/v1/indicators")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    execute("update indicator set body = jsonb_set(body, '{scope,added}', '1') where id = " + id);

    viewer().get("/api/v1/indicators/" + id).then().statusCode(200).body("id", equalTo(id));
  }

  @Test
  void settingsOfTheFeedWithMoreFieldsAreRead() throws SQLException {
    execute("update feed_head set settings = jsonb_set(settings, '{blockPage,added}', '1')");

    assertThat(feed.settings()).isPresent();
  }

  @Test
  void domainsOfATaggedAppWithMoreFieldsAreRead() throws SQLException {
    Organisation.knows(name, "Newer", name + ".example.com");
    Organisation.tag(name, Map.of("tag", "monitored"));

    execute(
        "update catalog_app set domains = jsonb_set(domains, '{0,added}', '1') where id = '%s'"
            .formatted(name));
    execute(
        ("update app_tag set accepted_domains = jsonb_set(accepted_domains::jsonb, '{0,added}',"
                + " '1') where app_id = '%s'")
            .formatted(name));

    viewer()
        .get("/api/v1/app-tags/" + name)
        .then()
        .statusCode(200)
        .body("appName", equalTo("Newer"))
        .body("pendingDomains", empty());
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isOne();
    }
  }
}
