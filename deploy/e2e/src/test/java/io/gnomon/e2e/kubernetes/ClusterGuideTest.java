package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.gnomon.e2e.guide.Guide;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands of the guides for a cluster, which no test can run, fit the manifests. */
class ClusterGuideTest {

  private static final String RUNBOOK = "docs/operations.md";
  private static final String MANIFESTS = "deploy/kubernetes/README.md";
  private static final Pattern SECRET =
      Pattern.compile("create secret (?:generic|tls) ([a-z-]+) ((?:\\\\\\n|.)*)");
  private static final Pattern POLICY =
      Pattern.compile("(?ms)^```\\n(apiVersion: networking.k8s.io/v1\\n.*?)^```$");
  private static final Pattern FILE = Pattern.compile("--from-(?:file|literal)=([a-z.]+)=");
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

  /** Those of PostgreSQL, of Kafka, and with certificates. */
  @Test
  void theGuideMakesEachSecretOfProductionThatTheJobDoesNot() throws Exception {
    var production = Overlay.render("production");
    var made = secretsOfTheGuide();
    var brought =
        production.workloads().stream()
            .flatMap(each -> each.secrets().stream())
            .filter(each -> !production.madeSecrets().contains(each))
            .collect(Collectors.toSet());

    assertThat(brought).hasSizeGreaterThanOrEqualTo(7);
    assertThat(made.keySet()).containsAll(brought);
    assertThat(production.workloads())
        .flatExtracting(each -> each.container().getEnv())
        .extracting(each -> each.getValueFrom().getSecretKeyRef())
        .allSatisfy(each -> assertThat(made.get(each.getName())).contains(each.getKey()));
  }

  @Test
  void thePolicyOfTheGuideLetsInTheIngressControllerAsProductionDoes() throws Exception {
    var block = POLICY.matcher(Guide.of(MANIFESTS).text());
    assertThat(block.find()).isTrue();
    var policy = (NetworkPolicy) StrictYaml.read(block.group(1)).get(0);

    assertThat(Overlay.render("production").all(NetworkPolicy.class))
        .flatExtracting(each -> each.getSpec().getIngress())
        .flatExtracting(NetworkPolicyIngressRule::getFrom)
        .containsAll(policy.getSpec().getIngress().get(0).getFrom());
  }

  /** With the names of the files in them, where a command gives any. */
  private static Map<String, List<String>> secretsOfTheGuide() throws IOException {
    return SECRET
        .matcher(Guide.of(MANIFESTS).text())
        .results()
        .collect(Collectors.toMap((MatchResult found) -> found.group(1), ClusterGuideTest::files));
  }

  private static List<String> files(MatchResult command) {
    return FILE.matcher(command.group(2))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static Stream<Set<String>> named(Pattern pattern, String separator) throws IOException {
    return pattern
        .matcher(Guide.of(RUNBOOK).text())
        .results()
        .map((MatchResult found) -> Set.copyOf(List.of(found.group(1).strip().split(separator))));
  }
}
