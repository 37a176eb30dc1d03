package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.gnomon.e2e.kubernetes.Overlay.Workload;
import io.gnomon.local.cli.Gnomon;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for each object, and between them. */
@ParameterizedClass
@ValueSource(strings = {"demo", "demo-story", "production", Overlay.WITH_COMPONENTS})
class ManifestsTest {

  /** What an operator of the production overlay brings; its README names them. */
  private static final Set<String> OPERATOR_SECRETS =
      Set.of(
          "catalog-service-database",
          "discovery-service-database",
          "policy-service-database",
          "postgres-ca",
          "kafka-client",
          "kafka-ca",
          "gnomon-services-tls",
          "identity-provider");

  /** They make and change Secrets. */
  private static final Set<String> WITH_TOKEN = Set.of("setup", "keys");

  private static final List<String> SERVICES =
      List.of("catalog-service", "discovery-service", "policy-service", "agent-sim", "console");

  private final Overlay overlay;

  ManifestsTest(String name) throws IOException, InterruptedException {
    this.overlay = Overlay.render(name);
  }

  @Test
  void everythingIsInTheNamespaceAndBelongsToGnomon() {
    assertThat(overlay.objects())
        .hasSizeGreaterThan(20)
        .allSatisfy(
            each ->
                assertThat(each.getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/part-of", "gnomon"))
        .filteredOn(each -> !each.getKind().equals("Namespace"))
        .allSatisfy(each -> assertThat(each.getMetadata().getNamespace()).isEqualTo("gnomon"));
  }

  @Test
  void noPodHasMoreRightsThanItNeeds() {
    assertThat(overlay.workloads())
        .allSatisfy(
            each -> {
              var pod = each.pod().getSpec();
              assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
              assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                  .isEqualTo("RuntimeDefault");
              assertThat(pod.getAutomountServiceAccountToken())
                  .isEqualTo(WITH_TOKEN.contains(each.name()));
              assertThat(pod.getEnableServiceLinks()).isFalse();
              var container = each.container().getSecurityContext();
              assertThat(container.getReadOnlyRootFilesystem()).isTrue();
              assertThat(container.getAllowPrivilegeEscalation()).isFalse();
              assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
              assertThat(each.container().getResources().getRequests())
                  .containsKeys("cpu", "memory");
              assertThat(each.container().getResources().getLimits()).containsKeys("cpu", "memory");
            });
  }

  @Test
  void nativeLibrariesHaveAFolderToBeUnpackedIn() {
    assertThat(overlay.workloads())
        .allSatisfy(
            each -> {
              var mounted = mounts(each, "/tmp");
              assertThat(each.pod().getSpec().getVolumes())
                  .filteredOn(volume -> mounted.contains(volume.getName()))
                  .singleElement()
                  .satisfies(volume -> assertThat(volume.getEmptyDir()).isNotNull());
            });
  }

  @Test
  void whatIsScaledHasNoNumberThatWouldUndoIt() {
    var scaled =
        overlay.all(HorizontalPodAutoscaler.class).stream()
            .map(each -> each.getSpec().getScaleTargetRef().getName())
            .collect(Collectors.toSet());

    assertThat(overlay.all(Deployment.class))
        .filteredOn(each -> scaled.contains(each.getMetadata().getName()))
        .hasSameSizeAs(scaled)
        .allSatisfy(each -> assertThat(each.getSpec().getReplicas()).isNull());
  }

  @Test
  void selectorsChooseOneWorkload() {
    assertThat(overlay.all(Deployment.class))
        .allSatisfy(
            each ->
                assertThat(selected(each.getSpec().getSelector().getMatchLabels()))
                    .containsExactly(each.getMetadata().getName()));
    assertThat(overlay.all(PodDisruptionBudget.class))
        .allSatisfy(
            each ->
                assertThat(selected(each.getSpec().getSelector().getMatchLabels()))
                    .containsExactly(each.getMetadata().getName()));
    assertThat(overlay.all(Service.class))
        .allSatisfy(each -> assertThat(selected(each.getSpec().getSelector())).hasSize(1));
    assertThat(overlay.all(HorizontalPodAutoscaler.class))
        .allSatisfy(
            each ->
                assertThat(overlay.names(Deployment.class))
                    .contains(each.getSpec().getScaleTargetRef().getName()));
  }

  @Test
  void aServiceHasThePortsOfItsContainer() {
    assertThat(overlay.all(Service.class))
        .allSatisfy(
            service -> {
              var ports = ports(workloadOf(service));
              assertThat(service.getSpec().getPorts())
                  .allSatisfy(
                      port ->
                          assertThat(ports)
                              .anySatisfy(
                                  found -> {
                                    assertThat(found.getName())
                                        .isEqualTo(port.getTargetPort().getStrVal());
                                    assertThat(found.getContainerPort()).isEqualTo(port.getPort());
                                  }));
            });
  }

  @Test
  void aServiceHasThePortsOfItsConfiguration() {
    assertThat(overlay.workloads())
        .filteredOn(each -> SERVICES.contains(each.name()))
        .allSatisfy(
            each -> {
              var settings = read(each.name() + "/src/main/resources/application.yaml");
              var http = port(each, "http");
              var management = port(each, "management");
              assertThat(settings).contains("GNOMON_HTTP_PORT:" + http + "}");
              assertThat(settings).contains("GNOMON_MANAGEMENT_PORT:" + management + "}");
            });
  }

  @Test
  void probesAskForHealthAtTheManagementPort() {
    assertThat(overlay.workloads())
        .filteredOn(each -> overlay.names(Deployment.class).contains(each.name()))
        .allSatisfy(
            each -> {
              var container = each.container();
              assertThat(port(each, "management")).isPositive();
              assertProbe(container.getStartupProbe(), "/q/health/live");
              assertProbe(container.getLivenessProbe(), "/q/health/live");
              assertProbe(container.getReadinessProbe(), "/q/health/ready");
            });
  }

  @Test
  void whatIsReferredToIsThere() {
    var secrets = new HashSet<>(overlay.madeSecrets());
    if (overlay.isProduction()) {
      secrets.addAll(OPERATOR_SECRETS);
    }
    assertThat(overlay.workloads())
        .allSatisfy(
            each -> {
              assertThat(overlay.names(ServiceAccount.class))
                  .contains(each.pod().getSpec().getServiceAccountName());
              assertThat(overlay.names(ConfigMap.class)).containsAll(configMaps(each));
              assertThat(secrets).containsAll(each.secrets());
              assertThat(overlay.names(PersistentVolumeClaim.class)).containsAll(claims(each));
              var volumes =
                  each.pod().getSpec().getVolumes().stream().map(Volume::getName).toList();
              assertThat(volumes).containsExactlyInAnyOrderElementsOf(mounts(each, "/"));
            });
  }

  @Test
  void theJobThatMakesSecretsHasNoRightToThoseOfAnOperator() {
    if (overlay.isProduction()) {
      assertThat(overlay.madeSecrets()).isNotEmpty().doesNotContainAnyElementsOf(OPERATOR_SECRETS);
    }
  }

  @Test
  void imagesAreThoseThatAreBuiltFromHere() {
    var version = read("pom.xml").replaceAll("(?s).*?<version>([^<]+)</version>.*", "$1");
    var known = Stream.concat(SERVICES.stream(), Stream.of("tools")).toList();
    assertThat(overlay.workloads())
        .allSatisfy(
            each ->
                assertThat(known.stream().map(name -> "gnomon.local/" + name + ":" + version))
                    .contains(each.container().getImage()));
  }

  @Test
  void argumentsAreThoseOfTheCommands() {
    assertThat(overlay.workloads())
        .filteredOn(each -> !each.container().getArgs().isEmpty())
        .isNotEmpty()
        .allSatisfy(
            each ->
                Gnomon.commandLine().parseArgs(each.container().getArgs().toArray(String[]::new)));
  }

  @Test
  void productionMakesItsTopicsItself() {
    assertThat(overlay.names(Job.class).contains("topics")).isEqualTo(overlay.isProduction());
  }

  private static void assertProbe(Probe probe, String path) {
    HTTPGetAction request = probe.getHttpGet();
    assertThat(request.getPath()).isEqualTo(path);
    assertThat(request.getPort().getStrVal()).isEqualTo("management");
  }

  private static List<String> configMaps(Workload workload) {
    return workload.container().getEnvFrom().stream()
        .map(each -> each.getConfigMapRef().getName())
        .toList();
  }

  private static List<String> claims(Workload workload) {
    return workload.pod().getSpec().getVolumes().stream()
        .map(Volume::getPersistentVolumeClaim)
        .filter(Objects::nonNull)
        .map(each -> each.getClaimName())
        .toList();
  }

  /** The names of the volumes that are mounted there or below. */
  private static List<String> mounts(Workload workload, String path) {
    return workload.container().getVolumeMounts().stream()
        .filter(each -> each.getMountPath().startsWith(path))
        .map(each -> each.getName())
        .toList();
  }

  private List<String> selected(Map<String, String> labels) {
    return overlay.workloads().stream()
        .filter(each -> each.isSelectedBy(labels))
        .map(Workload::name)
        .toList();
  }

  private Workload workloadOf(Service service) {
    return overlay.workloads().stream()
        .filter(each -> each.isSelectedBy(service.getSpec().getSelector()))
        .findFirst()
        .orElseThrow();
  }

  private static List<ContainerPort> ports(Workload workload) {
    return workload.container().getPorts();
  }

  private static int port(Workload workload, String name) {
    return ports(workload).stream()
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getContainerPort();
  }

  private static String read(String file) {
    try {
      return Files.readString(Overlay.ROOT.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }
}
