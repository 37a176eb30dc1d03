package io.gnomon.e2e.observability;

import static io.gnomon.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.e2e.observability.ExposedMetrics.Series;
import io.gnomon.e2e.observability.PromQl.Selector;
import io.gnomon.local.installation.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The metrics that rules, dashboards and the runbook name are those that the running services
 * expose.
 */
@ExtendWith(RunningGnomon.class)
class MetricsIT {

  /** Prometheus' own metric of each target. */
  private static final String OF_PROMETHEUS = "up";

  /** What Prometheus adds to all that it reads of a target. */
  private static final Set<String> OF_TARGETS = Set.of("job", "instance");

  /**
   * Labels of our metrics. Each has a handful of values; one that named devices, users, hosts, IP
   * addresses or ids would identify people, and would need a series for each of them.
   */
  private static final Set<String> ALLOWED =
      Set.of(
          "attempt", "from", "issuer", "kind", "lane", "le", "of", "outcome", "reason", "share",
          "taken", "task", "version");

  private static final Pattern NAMED = Pattern.compile("\\b(gnomon_[a-z_]+[a-z])");

  /** In texts of alerts, and in legends. */
  private static final Pattern LABEL = Pattern.compile("\\{\\{ ?(?:\\$labels\\.)?([a-z_]+) ?}}");

  private static final Duration MEASURED_WITHIN = Duration.ofSeconds(60);

  @Test
  void whatRulesAndDashboardsAskForIsTold() {
    await().atMost(MEASURED_WITHIN).untilAsserted(() -> assertThat(missing(scrape())).isEmpty());
  }

  @Test
  void whatTheRunbookNamesIsTold() throws IOException {
    var text = Files.readString(RunningGnomon.root().resolve("docs/operations.md"));
    var named = new TreeSet<>(NAMED.matcher(text).results().map(found -> found.group(1)).toList());
    await()
        .atMost(MEASURED_WITHIN)
        .untilAsserted(() -> assertThat(families(scrape())).containsAll(named));
  }

  @Test
  void labelsThatTextsOfAlertsAndPanelsNameAreTold() {
    var all = scrape();
    Observability.texts()
        .forEach(
            (expression, texts) -> {
              var named = LABEL.matcher(texts).results().map(each -> each.group(1));
              assertThat(named).as(expression).isSubsetOf(labels(all, expression));
            });
  }

  @Test
  void everyMetricOfOursIsExplained() {
    scrape()
        .forEach(
            (part, metrics) ->
                assertThat(ours(metrics).filter(each -> metrics.helpOf(each.metric()).isEmpty()))
                    .as(part.label())
                    .isEmpty());
  }

  @Test
  void noLabelOfOursTellsOfDevicesOrPeople() {
    scrape()
        .forEach(
            (part, metrics) ->
                assertThat(ours(metrics).flatMap(each -> each.labels().keySet().stream()))
                    .as(part.label())
                    .isNotEmpty()
                    .isSubsetOf(ALLOWED));
  }

  private static Set<String> labels(Map<Part, ExposedMetrics> all, String expression) {
    var labels = new TreeSet<>(OF_TARGETS);
    var metrics = PromQl.selectors(expression).stream().map(Selector::metric).toList();
    all.values().stream()
        .flatMap(each -> each.series().stream())
        .filter(each -> metrics.contains(each.metric()))
        .forEach(each -> labels.addAll(each.labels().keySet()));
    return labels;
  }

  private static Stream<Series> ours(ExposedMetrics metrics) {
    return metrics.series().stream().filter(each -> each.metric().startsWith("gnomon_"));
  }

  private static Set<String> families(Map<Part, ExposedMetrics> all) {
    var names = new TreeSet<String>();
    all.values().forEach(each -> each.series().forEach(series -> names.add(series.metric())));
    all.values().forEach(each -> names.addAll(each.help().keySet()));
    return names;
  }

  /** Metrics that are expected and not exposed, with the reason. */
  private static List<String> missing(Map<Part, ExposedMetrics> all) {
    var missing = new ArrayList<String>();
    for (var expression : Observability.expressions()) {
      for (var selector : PromQl.selectors(expression)) {
        var metric = selector.metric();
        if (!metric.equals(OF_PROMETHEUS)
            && !metric.contains(":")
            && all.entrySet().stream()
                .noneMatch(each -> tells(each.getKey(), each.getValue(), selector))) {
          missing.add(selector + " of " + expression);
        }
      }
    }
    return missing;
  }

  /** Whether the service has the metric, with a help text, these values and these labels. */
  private static boolean tells(Part part, ExposedMetrics metrics, Selector selector) {
    return !metrics.helpOf(selector.metric()).isEmpty()
        && selector.equal().getOrDefault("job", part.label()).equals(part.label())
        && metrics.series().stream()
            .filter(each -> each.metric().equals(selector.metric()))
            .anyMatch(each -> fits(each.labels(), selector));
  }

  private static boolean fits(Map<String, String> labels, Selector selector) {
    return selector.labels().stream()
            .allMatch(label -> OF_TARGETS.contains(label) || labels.containsKey(label))
        && selector.equal().entrySet().stream()
            .filter(each -> !OF_TARGETS.contains(each.getKey()))
            .allMatch(each -> each.getValue().equals(labels.get(each.getKey())));
  }

  private static Map<Part, ExposedMetrics> scrape() {
    var all = new TreeMap<Part, ExposedMetrics>();
    for (var part : Part.services()) {
      var page = given().get(RunningGnomon.stack().ports().managementUrl(part) + "/q/metrics");
      all.put(part, ExposedMetrics.read(page.then().statusCode(200).extract().asString()));
    }
    return all;
  }
}
