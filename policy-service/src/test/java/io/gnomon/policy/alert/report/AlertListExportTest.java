package io.gnomon.policy.alert.report;

import static io.gnomon.testing.Callers.nobody;
import static io.gnomon.testing.Callers.person;
import static io.gnomon.testing.Callers.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.indicator.KnownIndicators;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The alerts of a list as a file. */
@QuarkusTest
@PolicyTest
class AlertListExportTest {

  private static final String PATH = "/api/v1/alerts?format=csv";

  private final String user = "=lin-" + UUID.randomUUID();

  @Test
  void allThatMeetTheFiltersAreExportedNewestFirst() {
    // More than are read at once.
    var device = raise(501);

    var alerts = viewer().get("/api/v1/alerts?format=ndjson&device=" + device.id()).then();

    alerts.statusCode(200);
    var ids =
        alerts
            .extract()
            .asString()
            .lines()
            .map(line -> Long.parseLong(line.split("\"")[3]))
            .toList();
    assertThat(ids).hasSize(501).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(
            viewer()
                .queryParam("user", user + "-7")
                .get(PATH + "&attempt=blocked")
                .asString()
                .lines())
        .hasSize(2);
    assertThat(
            viewer()
                .queryParam("user", user + "-7")
                .get(PATH + "&attempt=warned")
                .asString()
                .lines())
        .hasSize(1);
  }

  @Test
  void severalStatusesAndTheAssigneeAreFiltersOfAnExport() {
    var device = raise(2);

    var ofDevice = "/api/v1/alerts?format=ndjson&device=" + device.id();
    assertThat(viewer().get(ofDevice + "&status=New&status=Resolved").asString().lines())
        .hasSize(2);
    assertThat(viewer().get(ofDevice + "&severity=High&severity=Low").asString()).isEmpty();
    assertThat(viewer().get(ofDevice + "&assignedTo=none").asString().lines()).hasSize(2);
    assertThat(viewer().get(ofDevice + "&assignedTo=ann").asString()).isEmpty();
  }

  @Test
  void theyComeInTheOrderOfTheList() {
    var device = raise(3);
    device.report(List.of(KnownIndicators.blockedDropbox(user + "-1")));

    var csv = viewer().get(PATH + "&sort=attempts&device=" + device.id()).asString();

    assertThat(csv.lines().skip(1).map(line -> line.replaceFirst(".*,'" + user + "-(.),.*", "$1")))
        .containsExactly("1", "2", "0");
    viewer().get(PATH + "&sort=risk").then().statusCode(400);
  }

  @Test
  void aSpreadsheetTakesNothingForAFormula() {
    var device = raise(1);

    var csv = viewer().get(PATH + "&device=" + device.id()).asString();

    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("\uFEFFid,title,severity,status,attempt,app,appName,");
    assertThat(csv).contains(",dropbox,", ",'" + user + "-0,www.dropbox.com,");
  }

  @Test
  void whoReadsTheListMayExportIt() {
    nobody().get(PATH).then().statusCode(401);
    person("pia@example.org", "privacy").get(PATH).then().statusCode(403);
    viewer().get(PATH + "&severity=Low&limit=1").then().statusCode(400);
    viewer().get(PATH + "&status=Open").then().statusCode(400);
  }

  private TestDevice raise(int users) {
    KnownIndicators.store();
    var device = TestDevice.enrolled("LAPTOP-0042");
    var events =
        IntStream.range(0, users)
            .mapToObj(i -> KnownIndicators.blockedDropbox(user + "-" + i))
            .toList();
    Lists.partition(events, 100).forEach(device::report);
    return device;
  }
}
