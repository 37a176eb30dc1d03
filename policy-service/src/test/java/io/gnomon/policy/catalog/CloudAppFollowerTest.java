package io.gnomon.policy.catalog;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.PolicyTest;
import io.gnomon.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class CloudAppFollowerTest {

  private static final String FORGET = "update catalog_app set coverage = null where id = ?";

  @Inject DataSource database;
  @Inject CatalogAppStore apps;
  @Inject CatalogAppService service;
  @Inject ObjectMapper json;

  private final String id = "app-" + UUID.randomUUID();

  @Test
  void aRestoredCatalogIsFollowedAlthoughItsRevisionsAreOlder() {
    CatalogTopic.publish(id, "Lost", 7, "lost.example.com");
    awaitName("Lost");

    CatalogTopic.publishInEpoch(2, id, "Restored", 3, "restored.example.com");

    awaitName("Restored");
    assertThat(apps.find(id).orElseThrow().epoch()).isEqualTo(2);
    CatalogTopic.publish(id, "Of the lost time", 8, "lost.example.com");
    CatalogTopic.publishInEpoch(2, id, "Next", 4, "next.example.com");
    awaitName("Next");
  }

  @Test
  void anOlderRevisionChangesNothing() {
    CatalogTopic.publish(id, "New", 7, "new.example.com");
    awaitName("New");

    service.store(List.of(change("Old", 6)));

    assertThat(apps.find(id).orElseThrow().name()).isEqualTo("New");
    service.store(List.of(change("Newer", 8)));
    assertThat(apps.find(id).orElseThrow().name()).isEqualTo("Newer");
  }

  @Test
  void aMessageWithoutEpochIsOfTheFirst() throws Exception {
    var example = Contracts.laterExample("catalog/cloud-app");

    var app = json.readValue(example.toString(), CatalogApp.class);

    assertThat(app.epoch()).isPositive();
    assertThat(app.riskLevel()).isEqualTo(RiskLevel.MEDIUM);
    assertThat(app.score()).isEqualByComparingTo("7.4");
    assertThat(app.coverage()).isEqualByComparingTo("0.62");
    CatalogTopic.publish(id, "Without epoch", 1, "plain.example.com");
    awaitName("Without epoch");
    assertThat(apps.find(id).orElseThrow().epoch()).isEqualTo(1);
  }

  @Test
  void theCoverageThatAnOlderVersionLeftOutComesWithTheSameMessage() throws SQLException {
    var rated = rated();
    service.store(List.of(rated));
    try (var connection = database.getConnection();
        var older = connection.prepareStatement(FORGET)) {
      older.setString(1, id);
      assertThat(older.executeUpdate()).isOne();
    }

    service.store(List.of(rated));

    assertThat(apps.find(id).orElseThrow().coverage()).isEqualByComparingTo("0.62");
    service.store(List.of(change("Older", 6)));
    assertThat(apps.find(id).orElseThrow().coverage()).isEqualByComparingTo("0.62");
  }

  private CloudAppChange rated() {
    var app =
        new CatalogApp(
            id,
            "Rated",
            List.of(),
            List.of(),
            BigDecimal.ONE,
            new BigDecimal("0.62"),
            RiskLevel.HIGH,
            1,
            7);
    return new CloudAppChange(id, app, Instant.now());
  }

  private CloudAppChange change(String name, long revision) {
    return new CloudAppChange(id, new CatalogApp(id, name, List.of(), revision), Instant.now());
  }

  private void awaitName(String name) {
    await().until(() -> apps.find(id).map(CatalogApp::name).orElse("").equals(name));
  }
}
