package io.gnomon.catalog.catalogfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.outbound.OutboundClient;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@CatalogTest
class CatalogFeedImportLoaderTest {

  @Inject CategoryService categories;
  @Inject RiskFactors factors;
  @Inject SharedInfrastructure shared;
  @Inject OutboundClient outbound;
  @Inject CatalogFeedConfig config;
  @Inject CatalogFeedProgressService progress;
  @Inject CatalogFeedImportService imports;
  @Inject CatalogFeedApplyService apply;

  @TempDir Path folder;

  /** Ends as one does that has no stack, or no memory, left. */
  private final class ExhaustedReader extends CatalogFeedReader {

    private ExhaustedReader() {
      super(categories, factors, shared, outbound, config);
    }

    @Override
    CatalogFeedContent read(CatalogFeedSource feed, Path file, LocalDate asOf) {
      throw new StackOverflowError();
    }
  }

  @BeforeEach
  void turnOn() {
    turn(true);
  }

  @AfterEach
  void turnOff() {
    turn(false);
  }

  @Test
  void anImportThatTakesAllOfTheStackHasFailedAndTheTaskLearnsOfIt() throws IOException {
    var loader = new CatalogFeedImportLoader(new ExhaustedReader(), progress, imports, apply);
    var begun =
        imports.begin(CatalogFeedSource.OWN, true, new CatalogFeedImportRequest(true, null, "ada"));
    var file = Files.createFile(folder.resolve("file"));
    var load = new CatalogFeedLoad(CatalogFeedSource.OWN, begun, file, true);

    assertThatThrownBy(() -> loader.load(load)).isInstanceOf(StackOverflowError.class);

    assertThat(imports.find(CatalogFeedSource.OWN, load.id()))
        .hasValueSatisfying(
            found -> assertThat(found.state()).isEqualTo(CatalogFeedImportState.FAILED));
  }

  private static void turn(boolean on) {
    Callers.person("admin@example.org", Roles.ADMIN)
        .contentType("application/json")
        .body(Map.of("enabled", on))
        .put("/api/v1/catalog-feeds/own")
        .then()
        .statusCode(200);
  }
}
