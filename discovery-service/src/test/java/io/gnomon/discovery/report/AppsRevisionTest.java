package io.gnomon.discovery.report;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asks for the totals of a report learns from them that its shares may have changed. */
@QuarkusTest
@DiscoveryTest
class AppsRevisionTest {

  private static final String TOTALS = "endpoint-users?days=7";
  private static final String APP = "revised-box";

  @Test
  void anotherTagMakesAnotherRevision() {
    var before = revision();

    Topics.tag(APP, "sanctioned");
    awaitAnotherThan(before);
    var tagged = revision();
    Topics.tag(APP, "monitored");

    awaitAnotherThan(tagged);
  }

  @Test
  void anotherCategoryMakesAnotherRevision() {
    var before = revision();

    Topics.app(APP, Map.of("category", "cloud-storage", "domains", List.of()));
    awaitAnotherThan(before);
    var known = revision();
    Topics.app(APP, Map.of("category", "webmail", "domains", List.of()));

    awaitAnotherThan(known);
  }

  private static String revision() {
    return Reports.get(TOTALS).getString("appsRevision");
  }

  private static void awaitAnotherThan(String before) {
    Reports.await(TOTALS, totals -> !totals.getString("appsRevision").equals(before));
  }
}
