package io.gnomon.discovery.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class DomainGuessTest {

  /** Makes apps, domains and sources of a test its own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String proxy = "guess-" + mark;

  private static Transaction use(String host) {
    return new Transaction(Instant.now(), "ann", "10.1.1.1", host, null, 10L, 5L);
  }

  private String guess(String domain, String field) {
    return Reports.get(proxy + "/uncatalogued-domains?limit=500")
        .getString("items.find { it.domain == '%s' }.guess.%s".formatted(domain, field));
  }

  @BeforeEach
  void fourAppsAndSevenDomains() {
    Topics.app("harbour-" + mark, "Harbour " + mark, 7, "harbour" + mark + ".com");
    Topics.app("portal-" + mark, "Portal", 7, "portal.quay" + mark + ".com");
    Topics.app("paths-" + mark, "Paths", 7, "pier" + mark + ".com/paths");
    Topics.app("named-" + mark, "Lighthouse " + mark, 7, "x" + mark + ".example");
    LogSources.send(
        proxy,
        List.of(
            use("www." + elsewhere()),
            use("harbour" + mark + "cdn.net"),
            use("other.quay" + mark + ".com"),
            use("pier" + mark + ".com"),
            use("lighthouse-" + mark + ".org"),
            use("nobody" + mark + ".org"),
            use("192.0.2.33")));
    LogSources.awaitCounted(proxy, 7);
    Patience.await().until(() -> "low".equals(guess("lighthouse-" + mark + ".org", "confidence")));
  }

  private String elsewhere() {
    return "harbour" + mark + ".de";
  }

  @Test
  void aGuessNamesTheAppWithAReason() {
    assertThat(guess(elsewhere(), "apps[0].id")).isEqualTo("harbour-" + mark);
    assertThat(guess(elsewhere(), "apps[0].name")).isEqualTo("Harbour " + mark);
    assertThat(guess(elsewhere(), "reason")).isEqualTo("sameNameElsewhere");
    assertThat(guess(elsewhere(), "confidence")).isEqualTo("medium");
    assertThat(guess(elsewhere(), "because"))
        .isEqualTo("the app has the domain harbour" + mark + ".com");
    assertThat(csv())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(elsewhere() + ",1,")
                    .contains(",harbour-%s,sameNameElsewhere,medium,".formatted(mark)));
  }

  @Test
  void eachReasonIsFound() {
    assertThat(guess("harbour" + mark + "cdn.net", "reason")).isEqualTo("similarName");
    assertThat(guess("quay" + mark + ".com", "reason")).isEqualTo("partInCatalog");
    assertThat(guess("quay" + mark + ".com", "confidence")).isEqualTo("high");
    assertThat(guess("pier" + mark + ".com", "because")).contains("pier" + mark + ".com/paths");
    assertThat(guess("lighthouse-" + mark + ".org", "reason")).isEqualTo("nameOfApp");
    assertThat(guess("nobody" + mark + ".org", "reason")).isNull();
    assertThat(guess("192.0.2.33", "reason")).isNull();
  }

  @Test
  void aGuessStaysOneAndGoesWithItsApp() {
    assertThat(Reports.get(proxy + "/apps").getInt("total")).isZero();

    Topics.appGone("harbour-" + mark);
    Patience.await().until(() -> guess(elsewhere(), "reason") == null);
  }

  private List<String> csv() {
    return Callers.viewer()
        .get("/api/v1/reports/" + proxy + "/uncatalogued-domains?format=csv")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .toList();
  }
}
