package io.gnomon.catalog.catalogfeed;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app that a person corrected is the same app whenever its feed is imported again. */
@QuarkusTest
@CatalogTest
class CorrectedFeedAppTest extends OwnCatalogFeedFixture {

  private static final String APP = "/api/v1/apps/mappe-west";
  private static final String CORRECTION = APP + "/corrections";
  private static final String LIST =
      """
      name,domains,category,kind
      Mappe West,mappe-west.example,Cloud storage,tracker
      """;

  @AfterEach
  void takeTheCorrectionBack() {
    CatalogFeeds.admin().delete(CORRECTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"category": "crm"}                        | category.id  | crm
          {"name": "Mappe West"}                      | name         | Mappe West
          {"name": "Our Folder"}                     | name         | Our Folder
          {"addedDomains": ["our.mappe-west.example"]} | domains[0].host | our.mappe-west.example
          {"addedDomains": ["our-folder.example"]}   | domains[0].host | our-folder.example
          """)
  void aCorrectionHoldsOfTheSameAppWhenTheFeedIsImportedAgain(
      String correction, String corrected, String value) {
    CatalogFeeds.bring("own", "", LIST);
    CatalogFeeds.admin()
        .contentType("application/json")
        .body(correction)
        .put(CORRECTION)
        .then()
        .statusCode(200);

    for (int i = 0; i < 2; i++) {
      CatalogFeeds.bring("own", "", LIST);

      app()
          .statusCode(200)
          .body("kind", equalTo("tracker"))
          .body("domains.host", hasItem("mappe-west.example"))
          .body(corrected, equalTo(value));
    }
  }

  private static ValidatableResponse app() {
    return Callers.viewer().get(APP).then();
  }
}
