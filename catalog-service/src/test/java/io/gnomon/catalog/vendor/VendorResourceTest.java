package io.gnomon.catalog.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class VendorResourceTest {

  private static final String PATH = "/api/v1/vendors";

  @Test
  void vendorsAreListedPageByPageWithTheNumberOfTheirApps() {
    var ids = new ArrayList<String>();
    String cursor = "";
    do {
      var page =
          Callers.viewer()
              .get(PATH + "?limit=500&cursor=" + cursor)
              .then()
              .statusCode(200)
              .extract();
      ids.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(ids).hasSizeGreaterThan(500).doesNotHaveDuplicates().contains("google", "dropbox");
    assertThat(ids).isSorted();
    Callers.viewer()
        .get(PATH + "?limit=1")
        .then()
        .body("items.size()", equalTo(1))
        .body("total", equalTo(ids.size()))
        .body("items[0].apps", greaterThan(0));
    Callers.viewer().get(PATH + "?cursor=x").then().statusCode(400);
  }

  @Test
  void aVendorSaysHowItIsSpelledWhatItOwnsAndWhatItsAppsInherit() {
    Callers.viewer()
        .get(PATH + "/salesforce")
        .then()
        .statusCode(200)
        .body("name", equalTo("Salesforce, Inc."))
        .body("spellings", hasItem("Salesforce"))
        .body("apps", greaterThan(2))
        .body("subsidiaries.find { it.id == 'slack-technologies' }.apps", equalTo(1))
        .body("facts.find { it.id == 'founded' }.value", equalTo(1999))
        .body("facts.find { it.id == 'founded' }.appliesTo", nullValue())
        .body("facts.find { it.id == 'soc1' }.appliesTo.apps", hasItem("pardot"));
    Callers.viewer()
        .get(PATH + "/slack-technologies")
        .then()
        .body("parentId", equalTo("salesforce"))
        .body("fromParent", contains("holding"));
  }

  @Test
  void aVendorThatIsNotDescribedHasItsAppsAlone() {
    add(
        "{\"name\": \"Rostering\", \"vendor\": \"Quietwater Ltd\", \"domains\": [\"rostering.test\"]}");

    Callers.viewer()
        .get(PATH + "/quietwater")
        .then()
        .statusCode(200)
        .body("name", equalTo("Quietwater Ltd"))
        .body("apps", equalTo(1))
        .body("facts", equalTo(List.of()));
    Callers.viewer().get(PATH + "/no-such-vendor").then().statusCode(404);
  }

  @Test
  void anAppOfTheOrganisationInheritsAndSaysFromWhom() {
    add("{\"name\": \"Ledger\", \"vendor\": \"Google\", \"domains\": [\"ledger-by.test\"]}");

    Callers.viewer()
        .get("/api/v1/apps/custom.ledger")
        .then()
        .body("vendor", equalTo("Google LLC"))
        .body("vendorId", equalTo("google"))
        .body("founded", equalTo(1998))
        .body("factors.find { it.id == 'holding' }.value", equalTo("public"))
        .body("factors.find { it.id == 'holding' }.inheritedFrom", equalTo("google"))
        .body("factors.find { it.id == 'soc2' }.value", nullValue());
  }

  @Test
  void appsAreFoundByVendorHoweverItIsSpelledWithThoseOfWhatItOwns() {
    for (var text : List.of("salesforce", "Salesforce", "SALESFORCE Inc", "Salesforce.com")) {
      Callers.viewer()
          .queryParam("vendor", text)
          .queryParam("limit", 500)
          .get("/api/v1/apps")
          .then()
          .statusCode(200)
          .body("items.id", hasItems("salesforce", "slack", "tableau"))
          .body("items.id", not(hasItem("dropbox")))
          .body("items.find { it.id == 'slack' }.vendorId", equalTo("slack-technologies"));
    }
    Callers.viewer()
        .get("/api/v1/apps?vendor=slack-technologies")
        .then()
        .body("items.id", contains("slack"));
    Callers.viewer().get("/api/v1/apps?vendor=salesf").then().body("items.id", hasItem("tableau"));
  }

  @Test
  void riskFactorsSayWhoseTheyAre() {
    Callers.viewer()
        .get("/api/v1/risk-factors")
        .then()
        .body("items.find { it.id == 'founded' }.scope", equalTo("vendor"))
        .body("items.find { it.id == 'mfa' }.scope", equalTo("app"));
  }

  private static void add(String app) {
    Callers.admin().body(app).post("/api/v1/custom-apps").then().statusCode(201);
  }
}
