package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AppKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/catalog.md} true. With {@code -Dgnomon.figures=write} it writes and prints the
 * figures instead: {@code catalog-service/figures} does that.
 */
class CatalogFiguresTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "catalog.md");

  @Test
  void theDocumentTellsWhatTheCatalogHolds() throws IOException {
    var document = Files.readString(DOCUMENT);
    var figures = new CatalogFigures();
    if ("write".equals(System.getProperty("gnomon.figures"))) {
      Files.writeString(DOCUMENT, figures.in(document));
      System.out.println(figures.markdown());
    }

    assertThat(Files.readString(DOCUMENT))
        .as("docs/catalog.md is not of this catalog; catalog-service/figures writes it anew")
        .isEqualTo(figures.in(document));
  }

  @Test
  void theCatalogIsAsLargeAsItSays() {
    var apps = ShippedCatalog.APPS;

    assertThat(apps).hasSizeGreaterThan(20_000);
    assertThat(apps).filteredOn(app -> app.kind() == AppKind.APP).hasSizeGreaterThan(10_000);
  }
}
