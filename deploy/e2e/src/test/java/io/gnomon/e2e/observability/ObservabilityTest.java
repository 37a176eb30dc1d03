package io.gnomon.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.gnomon.e2e.observability.RuleFile.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules and dashboards can be read, and say what they mean. */
class ObservabilityTest {

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
  private static final Pattern DURATION = Pattern.compile("\\d+[smhd]");
  private static final Pattern RANGE = Pattern.compile("\\[(\\d+d)");
  private static final Set<String> SEVERITIES = Set.of("page", "ticket");

  @Test
  void everyExpressionCanBeRead() {
    assertThat(Observability.expressions())
        .isNotEmpty()
        .allSatisfy(expression -> assertThat(PromQl.selectors(expression)).isNotNull());
  }

  @Test
  void whatCannotBeReadIsFound() {
    for (var wrong :
        List.of("sum(rate(a[5m])", "rate(a[5])", "a{b=c}", "median(a)", "sum by job (a)", "a b")) {
      assertThatThrownBy(() -> PromQl.selectors(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void everyRuleHasANameOfItsOwn() {
    var rules = Observability.rules();
    assertThat(rules.alerts().map(Rule::alert)).doesNotHaveDuplicates();
    assertThat(rules.recordings().map(Rule::record)).doesNotHaveDuplicates();
    assertThat(rules.rules()).allMatch(rule -> (rule.alert() == null) != (rule.record() == null));
  }

  @Test
  void everyRecordedMetricThatIsUsedIsRecordedBeforeIt() {
    var known = new HashSet<String>();
    for (var rule : (Iterable<Rule>) Observability.rules().rules()::iterator) {
      assertThat(recorded(rule.expr())).isSubsetOf(known);
      if (rule.record() != null) {
        known.add(rule.record());
      }
    }
    assertThat(Observability.dashboards())
        .allSatisfy(
            each ->
                assertThat(each.expressions())
                    .allSatisfy(expr -> assertThat(recorded(expr)).isSubsetOf(known)));
  }

  @Test
  void everyAlertSaysWhatItMeansAndWhereToReadWhatToDo() throws IOException {
    var sections = sections();
    assertThat(Observability.rules().alerts())
        .allSatisfy(
            alert -> {
              assertThat(of(alert.labels(), "severity")).isIn(SEVERITIES);
              assertThat(of(alert.annotations(), "summary")).isNotBlank();
              assertThat(of(alert.annotations(), "description")).isNotBlank();
              var place = of(alert.annotations(), "runbook_url").split("#", 2);
              assertThat(place[0]).isEqualTo("docs/operations.md");
              assertThat(place[1]).startsWith("alert-").isIn(sections);
              assertThat(alert.pending() == null || DURATION.matcher(alert.pending()).matches())
                  .isTrue();
            });
  }

  @Test
  void everySectionAboutAnAlertBelongsToOne() throws IOException {
    var named =
        Observability.rules()
            .alerts()
            .map(alert -> of(alert.annotations(), "runbook_url").split("#", 2)[1])
            .collect(Collectors.toSet());
    assertThat(sections().stream().filter(each -> each.startsWith("alert-"))).isSubsetOf(named);
  }

  @Test
  void lagIsComparedWithHowLongKafkaKeepsTelemetry() throws IOException {
    var topics =
        new ObjectMapper().readTree(Observability.ROOT.resolve("contracts/topics.json").toFile());
    var days =
        stream(topics.path("topics"))
            .filter(topic -> topic.path("name").asText().equals("discovery.transactions.v1"))
            .mapToInt(topic -> topic.path("retentionDays").asInt())
            .findFirst()
            .orElseThrow();

    var alert =
        Observability.rules()
            .alerts()
            .filter(each -> "GnomonRollupNearRetention".equals(each.alert()))
            .findFirst()
            .orElseThrow();

    assertThat(alert.expr()).endsWith(" * " + days * 86_400);
  }

  /** A first import is no pace: it fills an empty database within minutes. */
  @Test
  void whatIsForetoldHasTheWholeTimeBehindIt() {
    var foretold =
        Observability.rules().alerts().map(Rule::expr).filter(each -> each.contains("predict_"));

    assertThat(foretold)
        .hasSize(2)
        .allSatisfy(
            each -> {
              var range = RANGE.matcher(each);
              assertThat(range.find()).isTrue();
              assertThat(each).contains(" and ", " offset " + range.group(1) + ")");
            });
  }

  @Test
  void everyPanelIsNamedAndAsksForSomething() {
    assertThat(Observability.dashboards().stream().map(Dashboard::uid))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(uid -> uid.startsWith("gnomon-"));
    for (var dashboard : Observability.dashboards()) {
      assertThat(dashboard.panels().stream().map(panel -> panel.path("id").asInt()))
          .as(dashboard.file())
          .isNotEmpty()
          .doesNotHaveDuplicates();
      assertThat(dashboard.panels())
          .allSatisfy(
              panel -> {
                assertThat(panel.path("title").asText()).isNotBlank();
                assertThat(panel.path("description").asText()).isNotBlank();
                assertThat(panel.path("targets")).isNotEmpty();
              });
    }
  }

  @Test
  void theJobsOfRulesAreTheOnesThatAreScraped() throws IOException {
    var scraping = new ObjectMapper(new YAMLFactory()).readTree(Observability.scraping().toFile());
    var jobs =
        stream(scraping.path("scrape_configs"))
            .map(each -> each.path("job_name").asText())
            .collect(Collectors.toSet());

    var asked =
        Observability.expressions().stream()
            .flatMap(expression -> PromQl.selectors(expression).stream())
            .map(selector -> selector.equal().get("job"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());

    assertThat(jobs).containsAll(asked);
  }

  private static Set<String> recorded(String expression) {
    return PromQl.selectors(expression).stream()
        .map(PromQl.Selector::metric)
        .filter(metric -> metric.contains(":"))
        .collect(Collectors.toSet());
  }

  /** The anchors of the headings, as GitHub makes them. */
  private static Set<String> sections() throws IOException {
    var text = Files.readString(Observability.ROOT.resolve("docs/operations.md"));
    return HEADING
        .matcher(text)
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String of(@Nullable Map<String, String> values, String name) {
    return values == null ? "" : values.getOrDefault(name, "");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
