package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Which pods may connect to which, and by which path requests come in. */
class ConnectionsTest {

  private static final String NAME = "app.kubernetes.io/name";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([a-z-]+)` \\| ([\\d, ]+) \\|");

  private static final Pattern ROW_OUTSIDE =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([\\d, ]+) \\|");

  private static final String OUTSIDE = "outside";

  /** One pod may connect to one port of another. */
  private record Connection(String from, String to, int port) {}

  @Test
  void policiesAllowExactlyTheConnectionsOfTheArchitecture() throws Exception {
    var demo = Overlay.render("demo");
    var story = Overlay.render("demo-story");

    assertThat(union(ingress(demo), ingress(story))).isEqualTo(documented());
    assertThat(union(egress(demo), egress(story))).isEqualTo(documented());
  }

  /** Of its own processes, since servers are outside and no device is simulated. */
  @Test
  void policiesOfProductionAllowExactlyThoseOfItsProcesses() throws Exception {
    for (var name : List.of("production", Overlay.WITH_COMPONENTS)) {
      var overlay = Overlay.render(name);
      var own = overlay.workloads().stream().map(Overlay.Workload::name).toList();
      var documented = new HashSet<>(documented());
      documented.removeIf(each -> !own.contains(each.from) || !own.contains(each.to));

      assertThat(ingress(overlay)).isEqualTo(documented).isNotEmpty();
      assertThat(egress(overlay)).isEqualTo(documented);
    }
  }

  @Test
  void whatLeadsOutOfTheNamespaceIsThatOfTheArchitecture() throws Exception {
    assertThat(outside(Overlay.render("production"))).isEqualTo(documentedOutside());
    assertThat(outside(Overlay.render("demo")))
        .extracting(Connection::from)
        .containsOnly("setup", "keys");
  }

  @Test
  void whatNoPolicyAllowsIsRefused() throws Exception {
    for (var name : List.of("demo", "demo-story", "production")) {
      var overlay = Overlay.render(name);

      assertThat(overlay.all(NetworkPolicy.class))
          .filteredOn(each -> labels(each).isEmpty() && each.getSpec().getEgress().isEmpty())
          .singleElement()
          .satisfies(
              each ->
                  assertThat(each.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress"));
      assertThat(overlay.all(NetworkPolicy.class))
          .filteredOn(each -> !labels(each).isEmpty())
          .extracting(each -> each.getMetadata().getName())
          .containsExactlyInAnyOrderElementsOf(
              overlay.workloads().stream().map(Overlay.Workload::name).toList());
    }
  }

  @Test
  void everyPodMayLookUpNames() throws Exception {
    for (var name : List.of("demo", "demo-story", "production")) {
      assertThat(Overlay.render(name).all(NetworkPolicy.class))
          .filteredOn(each -> labels(each).isEmpty() && !each.getSpec().getEgress().isEmpty())
          .singleElement()
          .extracting(NetworkPolicy::getSpec)
          .satisfies(
              each -> {
                assertThat(each.getPolicyTypes()).containsExactly("Egress");
                assertThat(each.getPodSelector().getMatchExpressions()).isEmpty();
                assertThat(each.getEgress())
                    .singleElement()
                    .satisfies(
                        rule -> {
                          assertThat(rule.getTo()).isEmpty();
                          assertThat(rule.getPorts())
                              .map(port -> port.getProtocol() + port.getPort().getIntVal())
                              .containsExactlyInAnyOrder("UDP53", "TCP53");
                        });
              });
    }
  }

  @Test
  void theFrontDoorOfTheDemoIsOpenToAll() throws Exception {
    for (var name : List.of("demo", "demo-story")) {
      assertThat(Overlay.render(name).all(NetworkPolicy.class))
          .filteredOn(
              each -> each.getSpec().getIngress().stream().anyMatch(ConnectionsTest::isOpen))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(labels(each)).containsEntry(NAME, "console");
                assertThat(ports(each.getSpec().getIngress().get(0).getPorts()))
                    .containsExactly(8080);
              });
    }
    assertThat(Overlay.render("production").all(NetworkPolicy.class))
        .noneMatch(each -> each.getSpec().getIngress().stream().anyMatch(ConnectionsTest::isOpen));
  }

  private static boolean isOpen(NetworkPolicyIngressRule rule) {
    return rule.getFrom().isEmpty();
  }

  @Test
  void theIngressLeadsToTheFrontDoorAndDevicesToTheirServices() throws Exception {
    var overlay = Overlay.render("production");

    assertThat(overlay.all(Ingress.class))
        .singleElement()
        .satisfies(
            each ->
                assertThat(paths(each))
                    .containsAll(routesOfDevices())
                    .contains("/ console")
                    .hasSize(routesOfDevices().size() + 1));
  }

  @Test
  void whomTheIngressLeadsToTakesWhatComesFromThere() throws Exception {
    var overlay = Overlay.render("production");

    assertThat(overlay.all(NetworkPolicy.class))
        .filteredOn(ConnectionsTest::isOpenToTheIngress)
        .extracting(each -> each.getMetadata().getName())
        .containsExactlyInAnyOrder("console", "discovery-service", "policy-service");
  }

  @Test
  void servicesKnowTheNameOfTheIngressAsTheirOwn() throws Exception {
    var overlay = Overlay.render("production");
    var name = overlay.all(Ingress.class).get(0).getSpec().getRules().get(0).getHost();
    var settings = new HashMap<String, String>();
    overlay.workloads().forEach(each -> settings.putAll(overlay.settings(each)));

    assertThat(settings)
        .containsEntry("GNOMON_CONSOLE_HOSTS", name)
        .containsEntry("GNOMON_POLICY_OWN_HOSTS", name);
  }

  private static Set<Connection> union(Set<Connection> some, Set<Connection> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  private static boolean isOpenToTheIngress(NetworkPolicy policy) {
    return policy.getSpec().getIngress().stream()
        .flatMap(rule -> rule.getFrom().stream())
        .anyMatch(peer -> peer.getNamespaceSelector() != null);
  }

  private static Set<Connection> documented() throws IOException {
    return rows(ROW)
        .flatMap(row -> connections(row.group(1), row.group(2), row.group(3)))
        .collect(Collectors.toSet());
  }

  private static Set<Connection> documentedOutside() throws IOException {
    return rows(ROW_OUTSIDE)
        .flatMap(row -> connections(row.group(1), OUTSIDE, row.group(2)))
        .collect(Collectors.toSet());
  }

  private static Stream<MatchResult> rows(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(Overlay.ROOT.resolve("ARCHITECTURE.md"))).results();
  }

  private static Stream<Connection> connections(String from, String to, String ports) {
    return Stream.of(ports.split(", "))
        .map(port -> new Connection(from, to, Integer.parseInt(port)));
  }

  /** A rule without a peer; that for look-ups of names is of all pods. */
  private static Set<Connection> outside(Overlay overlay) {
    return overlay.all(NetworkPolicy.class).stream()
        .filter(each -> !labels(each).isEmpty())
        .flatMap(
            each ->
                each.getSpec().getEgress().stream()
                    .filter(rule -> rule.getTo().isEmpty())
                    .flatMap(rule -> ports(rule.getPorts()))
                    .map(
                        port -> new Connection(labels(each).getOrDefault(NAME, ""), OUTSIDE, port)))
        .collect(Collectors.toSet());
  }

  private static Set<Connection> ingress(Overlay overlay) {
    return overlay.all(NetworkPolicy.class).stream()
        .flatMap(each -> each.getSpec().getIngress().stream().flatMap(rule -> from(rule, each)))
        .collect(Collectors.toSet());
  }

  private static Stream<Connection> from(NetworkPolicyIngressRule rule, NetworkPolicy policy) {
    var to = labels(policy).getOrDefault(NAME, "");
    return names(rule.getFrom())
        .flatMap(from -> ports(rule.getPorts()).map(port -> new Connection(from, to, port)));
  }

  private static Set<Connection> egress(Overlay overlay) {
    return overlay.all(NetworkPolicy.class).stream()
        .flatMap(each -> each.getSpec().getEgress().stream().flatMap(rule -> to(rule, each)))
        .collect(Collectors.toSet());
  }

  /** A rule without a peer leads out of the namespace: to names, or to the cluster's API. */
  private static Stream<Connection> to(NetworkPolicyEgressRule rule, NetworkPolicy policy) {
    var from = labels(policy).getOrDefault(NAME, "");
    return names(rule.getTo())
        .flatMap(to -> ports(rule.getPorts()).map(port -> new Connection(from, to, port)));
  }

  private static Stream<String> names(List<NetworkPolicyPeer> peers) {
    return peers.stream()
        .map(NetworkPolicyPeer::getPodSelector)
        .filter(Objects::nonNull)
        .map(pods -> pods.getMatchLabels().get(NAME));
  }

  private static Stream<Integer> ports(List<NetworkPolicyPort> ports) {
    return ports.stream().map(each -> each.getPort().getIntVal());
  }

  private static Map<String, String> labels(NetworkPolicy policy) {
    return policy.getSpec().getPodSelector().getMatchLabels();
  }

  private static List<String> paths(Ingress ingress) {
    return ingress.getSpec().getRules().get(0).getHttp().getPaths().stream()
        .map(each -> each.getPath() + " " + each.getBackend().getService().getName())
        .toList();
  }

  private static List<String> routesOfDevices() throws IOException {
    JsonNode routes =
        new ObjectMapper()
            .readTree(Files.readString(Overlay.ROOT.resolve("contracts/routes.json")))
            .path("routes");
    return StreamSupport.stream(routes.spliterator(), false)
        .filter(each -> each.path("path").asText().startsWith("/agent/"))
        .map(each -> each.path("path").asText() + " " + each.path("service").asText())
        .toList();
  }
}
