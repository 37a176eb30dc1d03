package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.guide.Guide;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands of the runbook for a cluster, which no test can run, fit the manifests. */
class ClusterGuideTest {

  private static final String RUNBOOK = "docs/operations.md";
  private static final Pattern COMMAND = Pattern.compile("(?m)^kubectl (?:-n gnomon )?(.+)$");
  private static final Pattern SCALED =
      Pattern.compile("scale deployment ((?:[a-z-]+ )+)--replicas");
  private static final Pattern SELECTED =
      Pattern.compile("'app.kubernetes.io/name in \\(([a-z-, ]+)\\)'");

  /** Both versions work on one schema, so no pod is ended before another is ready. */
  @Test
  void anUpgradeReplacesPodsOneByOne() throws Exception {
    var commands = COMMAND.matcher(Guide.of(RUNBOOK).section("Upgrade").text()).results();

    assertThat(commands.map((MatchResult found) -> found.group(1).split(" ")[0]))
        .containsExactly("delete", "apply", "rollout");
  }

  @Test
  void whatIsEndedAndAwaitedIsAllThatHasADatabase() throws Exception {
    var withDatabase =
        Overlay.render("production").workloads().stream()
            .filter(
                each ->
                    each.container().getEnv().stream()
                        .anyMatch(own -> own.getName().startsWith("QUARKUS_DATASOURCE")))
            .map(Overlay.Workload::name)
            .collect(Collectors.toSet());

    assertThat(Stream.concat(named(SCALED, " "), named(SELECTED, ", ")).toList())
        .hasSizeGreaterThanOrEqualTo(3)
        .containsOnly(withDatabase);
  }

  private static Stream<Set<String>> named(Pattern pattern, String separator) throws IOException {
    return pattern
        .matcher(Guide.of(RUNBOOK).text())
        .results()
        .map((MatchResult found) -> Set.copyOf(List.of(found.group(1).strip().split(separator))));
  }
}
