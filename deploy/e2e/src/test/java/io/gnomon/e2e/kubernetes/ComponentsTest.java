package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.gnomon.e2e.kubernetes.Overlay.Workload;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator may add to the production overlay. */
class ComponentsTest {

  private static final List<String> PROCESSES =
      List.of("catalog-service", "discovery-service", "policy-service", "console");

  private Overlay overlay = new Overlay("", List.of());

  @BeforeEach
  void render() throws Exception {
    overlay = Overlay.render(Overlay.WITH_COMPONENTS);
  }

  @Test
  void theWayToTheCollectorIsOpenToThoseThatAreToldOfItAndToNobodyElse() {
    var selected = wayToTheCollector().getPodSelector().getMatchLabels();

    assertThat(overlay.workloads())
        .filteredOn(this::isToldOfACollector)
        .extracting(Workload::name)
        .containsExactlyInAnyOrderElementsOf(PROCESSES);
    assertThat(overlay.workloads())
        .filteredOn(each -> each.isSelectedBy(selected))
        .extracting(Workload::name)
        .containsExactlyInAnyOrderElementsOf(PROCESSES);
  }

  @Test
  void theWayLeadsToTheCollectorThatTheyAreToldOf() {
    var collector = URI.create(collector());
    var rule = wayToTheCollector().getEgress().get(0);

    assertThat(rule.getPorts())
        .singleElement()
        .satisfies(each -> assertThat(each.getPort().getIntVal()).isEqualTo(collector.getPort()));
    assertThat(rule.getTo())
        .singleElement()
        .satisfies(
            peer ->
                assertThat(peer.getNamespaceSelector().getMatchLabels())
                    .containsValue(collector.getHost().split("\\.")[1]));
  }

  @Test
  void whoeverReachesKafkaShowsACertificateAndHasNoPassword() {
    assertThat(overlay.workloads())
        .filteredOn(each -> overlay.settings(each).containsKey("KAFKA_BOOTSTRAP_SERVERS"))
        .hasSize(4)
        .allSatisfy(
            each -> {
              assertThat(overlay.settings(each))
                  .containsEntry("KAFKA_SECURITY_PROTOCOL", "SSL")
                  .containsEntry("KAFKA_SSL_KEYSTORE_TYPE", "PEM")
                  .doesNotContainKey("KAFKA_SASL_MECHANISM");
              assertThat(each.container().getEnv())
                  .extracting(EnvVar::getName)
                  .contains("KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN", "KAFKA_SSL_KEYSTORE_KEY")
                  .doesNotContain("KAFKA_SASL_JAAS_CONFIG");
            });
  }

  @Test
  void servicesTakeTheTokensOfTheProviderAtWhichPeopleSignIn() {
    assertThat(overlay.workloads())
        .filteredOn(each -> PROCESSES.contains(each.name()))
        .hasSameSizeAs(PROCESSES)
        .allSatisfy(
            each -> {
              var settings = overlay.settings(each);
              assertThat(settings)
                  .containsEntry("GNOMON_IDENTITY_ISSUERS_HUMANS_KEYS", "")
                  .containsKey("QUARKUS_OIDC_HUMANS_CLIENT_ID");
              assertThat(settings.get("GNOMON_IDENTITY_ISSUERS_HUMANS_ISS"))
                  .isEqualTo(settings.get("QUARKUS_OIDC_HUMANS_AUTH_SERVER_URL"))
                  .isNotEmpty();
            });
  }

  @Test
  void theConsoleAloneHasTheSecretOfItsClient() {
    assertThat(overlay.workloads())
        .filteredOn(each -> each.secretVolumes("identity-provider").findAny().isPresent())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo("console");
              assertThat(mountedAt(each, each.secretVolumes("identity-provider")))
                  .containsExactly(parentOf(each, "GNOMON_CONSOLE_PROVIDER_CLIENT_SECRET_FILE"));
            });
  }

  @Test
  void allPodsOfTheConsoleKeepSessionsInOnePlace() {
    var console = overlay.workload("console");

    assertThat(mountedAt(console, Stream.of("sign-in")))
        .containsExactly(parentOf(console, "GNOMON_CONSOLE_SIGN_IN_DIR"));
    assertThat(overlay.all(PersistentVolumeClaim.class))
        .singleElement()
        .satisfies(
            claim -> assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteMany"));
  }

  private static List<String> mountedAt(Workload workload, Stream<String> volumes) {
    var names = volumes.toList();
    return workload.container().getVolumeMounts().stream()
        .filter(each -> names.contains(each.getName()))
        .map(VolumeMount::getMountPath)
        .toList();
  }

  private String parentOf(Workload workload, String variable) {
    return overlay.settings(workload).getOrDefault(variable, "").replaceFirst("/[^/]+$", "");
  }

  private NetworkPolicySpec wayToTheCollector() {
    return overlay.all(NetworkPolicy.class).stream()
        .filter(each -> each.getMetadata().getName().equals("traces"))
        .findFirst()
        .orElseThrow()
        .getSpec();
  }

  private boolean isToldOfACollector(Workload workload) {
    return overlay.settings(workload).containsKey("OTEL_EXPORTER_OTLP_ENDPOINT");
  }

  private String collector() {
    return overlay.all(ConfigMap.class).stream()
        .map(each -> each.getData().getOrDefault("OTEL_EXPORTER_OTLP_ENDPOINT", ""))
        .collect(Collectors.joining());
  }
}
