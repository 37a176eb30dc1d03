package io.gnomon.catalog.catalogfeed;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a person has ordered is in the database, whatever becomes of the process. */
@QuarkusTest
@CatalogTest
class CatalogFeedOrderTest extends OwnCatalogFeedFixture {

  private static final String LIST = "name,domains\nHeft Werk,heftwerk.example\n";

  @Inject DataSource dataSource;

  @Test
  void whatAProcessThatEndedWasToApplyIsApplied() throws SQLException {
    var shown = CatalogFeeds.bring("own", "?preview=true", LIST);

    change(shown, "state = 'APPLYING', phase = 'applying', attempts = 1, ordered_by = 'somebody'");

    awaitState(shown, "applied");
    assertThat(statusOfTheApp()).isEqualTo(200);
    assertThat(lastChange()).isEqualTo("catalogFeed.applied by somebody");
  }

  @Test
  void whatAProcessThatEndedWasToRollBackIsRolledBack() throws SQLException {
    var applied = CatalogFeeds.bring("own", "", LIST);

    change(
        applied,
        "state = 'ROLLING_BACK', phase = 'applying', attempts = 1, ordered_by = 'somebody'");

    awaitState(applied, "rolledBack");
    assertThat(statusOfTheApp()).isEqualTo(404);
    assertThat(lastChange()).isEqualTo("catalogFeed.rolledBack by somebody");
  }

  @Test
  void whatCannotBeAppliedIsPreviewedAsBeforeAndSaysWhy() throws SQLException {
    var shown = CatalogFeeds.bring("own", "?preview=true", LIST);

    change(shown, "state = 'APPLYING', ordered_by = 'somebody', content = null");

    awaitState(shown, "previewed");
    assertThat(read(shown).getString("problem")).contains("no longer kept");
    assertThat(statusOfTheApp()).isEqualTo(404);
  }

  @Test
  void whatNeverComesToAnEndIsGivenUp() throws SQLException {
    var applied = CatalogFeeds.bring("own", "", LIST);

    change(applied, "state = 'ROLLING_BACK', attempts = 3, ordered_by = 'somebody'");

    awaitState(applied, "applied");
    assertThat(read(applied).getString("problem")).contains("begun 3 times");
    assertThat(statusOfTheApp()).isEqualTo(200);
  }

  @Test
  void whatWasToBeRolledBackIsSoWhenAnotherImportComesFirst() throws SQLException {
    var applied = CatalogFeeds.bring("own", "", LIST);
    var next = CatalogFeeds.bring("own", "?preview=true", LIST.replace("Werk", "Laden"));

    // Both at once, and the other one first.
    update(
        """
        update feed_import set ordered_by = 'somebody',
          state = case id when %1$s then 'ROLLING_BACK' else 'APPLYING' end,
          touched_at = touched_at + case id when %1$s then interval '1 hour' else interval '0' end
        where id in (%1$s, %2$s)
        """
            .formatted(applied.getString("id"), next.getString("id")));

    awaitState(next, "applied");
    assertThat(read(applied).getString("state")).isEqualTo("rolledBack");
  }

  private void change(JsonPath shown, String set) throws SQLException {
    update("update feed_import set %s where id = %s".formatted(set, shown.getString("id")));
  }

  private void update(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static void awaitState(JsonPath shown, String state) {
    await().until(() -> read(shown).getString("state"), state::equals);
  }

  private static JsonPath read(JsonPath shown) {
    return CatalogFeeds.admin()
        .get(CatalogFeeds.PATH + "own/imports/" + shown.getString("id"))
        .jsonPath();
  }

  private static int statusOfTheApp() {
    return Callers.viewer().get("/api/v1/apps/heft-werk").statusCode();
  }

  private static String lastChange() {
    var audit = CatalogFeeds.admin().get("/api/v1/catalog-audit?limit=1").jsonPath();
    return audit.getString("items[0].action") + " by " + audit.getString("items[0].who");
  }
}
