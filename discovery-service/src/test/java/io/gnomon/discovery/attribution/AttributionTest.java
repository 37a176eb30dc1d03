package io.gnomon.discovery.attribution;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.Reports;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class AttributionTest {

  private static final String APPS = "endpoint-users/apps?limit=500";
  private static final String DOMAINS = "endpoint-users/uncatalogued-domains?limit=500";

  @Inject MeterRegistry meters;

  private final TestDevice device = new TestDevice();

  @BeforeEach
  void telemetryIsOn() {
    Topics.telemetry(true);
  }

  @Test
  void theLongestAppDomainHasTheTransaction() {
    Topics.app("longest", "Longest", 5, "longest.example");
    Topics.app("longest-mail", "Longest Mail", 6.5, "mail.longest.example");

    device.sends(
        line("ada", "www.longest.example"),
        line("ada", "eu.mail.longest.example"),
        line("ada", "mail.longest.example"),
        line("ada", "notlongest.example"));

    assertThat(Reports.awaitItem(APPS, "app.id", "longest")).containsEntry("transactions", 1);
    var mail = Reports.awaitItem(APPS, "app.id", "longest-mail");
    assertThat(mail).containsEntry("transactions", 2).containsEntry("uploadedBytes", 200);
    assertThat(String.valueOf(mail.get("app"))).contains("Longest Mail", "cloud-storage", "6.5");
    assertThat(Reports.awaitItem(DOMAINS, "domain", "notlongest.example"))
        .containsEntry("transactions", 1);
  }

  @Test
  void aVisiblePathFindsTheAppThatSharesAHost() {
    Topics.app("shared", "Shared", 5, "shared.example");
    Topics.app("shared-docs", "Shared Docs", 5, "shared.example/docs");
    Topics.app("shared-end", "Marks the end", 5, "shared-end.example");
    device.sends(line("ada", "shared-end.example"));
    Reports.awaitItem(APPS, "app.id", "shared-end");

    device.sends(
        line(Instant.now(), "ada", "shared.example", "/docs/a", 1),
        line(Instant.now(), "ada", "shared.example", "/docs/b", 1),
        line(Instant.now(), "ada", "shared.example", "/docsearch", 1),
        line("ada", "shared.example"));

    assertThat(Reports.awaitItem(APPS, "app.id", "shared-docs")).containsEntry("transactions", 2);
    assertThat(Reports.awaitItem(APPS, "app.id", "shared")).containsEntry("transactions", 2);
  }

  @Test
  void whatNoAppHasIsReportedByItsRegistrableDomain() {
    device.sends(
        line("ada", "a.nobody.co.uk"),
        line("grace", "b.nobody.co.uk"),
        line("grace", "203.0.113.77"),
        line("grace", "2001:db8::77"));

    assertThat(Reports.awaitItem(DOMAINS, "domain", "nobody.co.uk"))
        .containsEntry("hosts", 2)
        .containsEntry("users", 2)
        .containsEntry("devices", 1)
        .containsEntry("transactions", 2);
    assertThat(Reports.awaitItem(DOMAINS, "domain", "203.0.113.77")).containsEntry("hosts", 1);
    assertThat(Reports.awaitItem(DOMAINS, "domain", "2001:db8::77")).containsEntry("hosts", 1);
  }

  @Test
  void aDomainUnderReviewAttributesNothingAndASharedOneDoes() {
    Topics.app(
        "reviewed",
        Map.of(
            "domains",
            List.of(
                Map.of("host", "reviewed.cdn.example", "shared", true),
                Map.of("host", "unreviewed.example", "pendingReview", true))));
    Topics.app("reviewed-end", "Marks the end", 5, "reviewed-end.example");
    device.sends(line("ada", "reviewed-end.example"));
    Reports.awaitItem(APPS, "app.id", "reviewed-end");

    device.sends(line("ada", "reviewed.cdn.example"), line("ada", "unreviewed.example"));

    assertThat(Reports.awaitItem(DOMAINS, "domain", "unreviewed.example"))
        .containsEntry("transactions", 1);
    assertThat(Reports.awaitItem(APPS, "app.id", "reviewed")).containsEntry("transactions", 1);
  }

  @Test
  void anAddressBelongsToTheAppOfItsRangeAlsoInThePast() {
    device.sends(line("ada", "198.51.100.7"), line("ada", "198.51.101.7"));
    Reports.awaitItem(DOMAINS, "domain", "198.51.100.7");

    Topics.app("portal", Map.of("domains", List.of(), "ipRanges", List.of("198.51.100.0/24")));
    Reports.await(APPS, apps -> transactions(apps.getMap(find("portal"))) == 1);
    assertThat(Reports.values(DOMAINS, "domain"))
        .contains("198.51.101.7")
        .doesNotContain("198.51.100.7");

    Topics.app("portal", Map.of("domains", List.of()));
    Reports.awaitItem(DOMAINS, "domain", "198.51.100.7");
  }

  @Test
  void aHostThatIsNotTheAppIsTakenFromItAlsoInThePast() {
    Topics.app("corrected", "Corrected", 4, "corrected.example");
    device.sends(line("ada", "www.corrected.example"), line("ada", "status.corrected.example"));
    Reports.await(APPS, apps -> transactions(apps.getMap(find("corrected"))) == 2);

    Topics.app(
        "corrected",
        Map.of(
            "domains", List.of(Map.of("host", "corrected.example")),
            "excludedHosts", List.of("status.corrected.example")));

    Reports.await(APPS, apps -> transactions(apps.getMap(find("corrected"))) == 1);
    assertThat(Reports.awaitItem(DOMAINS, "domain", "corrected.example"))
        .containsEntry("transactions", 1);
  }

  @Test
  void aChangeOfTheCatalogReAttributesThePast() {
    device.sends(line("ada", "files.late.example"), line("ada", "late.example"));
    Reports.awaitItem(DOMAINS, "domain", "late.example");

    Topics.app("late", "Late", 3, "late.example");
    Reports.await(APPS, apps -> transactions(apps.getMap(find("late"))) == 2);
    assertThat(Reports.values(DOMAINS, "domain")).doesNotContain("late.example");

    Topics.app("late-files", "Late Files", 3, "files.late.example");
    Reports.await(APPS, apps -> transactions(apps.getMap(find("late-files"))) == 1);
    assertThat(transactions(Reports.get(APPS).getMap(find("late")))).isEqualTo(1);

    Topics.appGone("late-files");
    Reports.await(APPS, apps -> transactions(apps.getMap(find("late"))) == 2);

    Topics.appGone("late");
    assertThat(Reports.awaitItem(DOMAINS, "domain", "late.example"))
        .containsEntry("transactions", 2);
    assertThat(Reports.values(APPS, "app.id")).doesNotContain("late", "late-files");
  }

  @Test
  void appsThatTouchNoSiteAreNotReadIntoMemoryWithEachOfTheirParts() {
    var loads = meters.get("gnomon.attribution.index.loads").timer();
    long before = loads.count();
    for (int i = 1; i <= 100; i++) {
      Topics.app("untouched-" + i, "Untouched", 5, "untouched-" + i + ".example");
    }
    Topics.app("touched", "Touched", 5, "touched.example");

    device.sends(line("ada", "touched.example"));

    Reports.awaitItem(APPS, "app.id", "touched");
    assertThat(loads.count() - before).isBetween(1L, 3L);
  }

  @Test
  void aCatalogThatWasRestoredToAnOlderStateIsFollowed() {
    Topics.app(
        "restored",
        Map.of("domains", List.of(Map.of("host", "restored.example")), "revision", 9_000_000));
    device.sends(line("ada", "restored.example"), line("ada", "restored-before.example"));
    Reports.await(APPS, apps -> transactions(apps.getMap(find("restored"))) == 1);

    Topics.app(
        "restored",
        Map.of(
            "domains",
            List.of(Map.of("host", "restored-before.example")),
            "epoch",
            2,
            "revision",
            3,
            "name",
            "As it was before"));

    Reports.awaitItem(DOMAINS, "domain", "restored.example");
    var app = Reports.awaitItem(APPS, "app.id", "restored");
    assertThat(app).containsEntry("transactions", 1);
    assertThat(String.valueOf(app.get("app"))).contains("As it was before");
  }

  private static String find(String appId) {
    return "items.find { it.app.id == '" + appId + "' }";
  }

  private static int transactions(@Nullable Map<String, Object> item) {
    return item != null && item.get("transactions") instanceof Integer n ? n : 0;
  }
}
