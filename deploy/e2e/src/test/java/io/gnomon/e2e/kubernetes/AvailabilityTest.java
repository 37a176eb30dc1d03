package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.gnomon.e2e.kubernetes.Overlay.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes on while pods are replaced, evicted, or slow. */
@ParameterizedClass
@ValueSource(strings = {"demo", "production", Overlay.WITH_COMPONENTS})
class AvailabilityTest {

  private static final List<String> IN_PRODUCTION =
      List.of("catalog-service", "discovery-service", "policy-service", "console");

  private static final String MAX_START_WAIT = "GNOMON_DATABASE_MAX_START_WAIT";

  private final Overlay overlay;

  AvailabilityTest(String name) throws IOException, InterruptedException {
    this.overlay = Overlay.render(name);
  }

  /** Two pods must not have one folder; of others the new one is ready before the old one goes. */
  @Test
  void whatKeepsDataInAFolderIsReplacedAndOthersOverlap() {
    assertThat(overlay.all(Deployment.class))
        .map(Deployment::getSpec)
        .allSatisfy(
            each -> {
              var update = each.getStrategy().getRollingUpdate();
              if (keepsData(each)) {
                assertThat(each.getStrategy().getType()).isEqualTo("Recreate");
                assertThat(each.getReplicas()).isOne();
              } else {
                assertThat(update.getMaxUnavailable().getIntVal()).isZero();
                assertThat(update.getMaxSurge().getIntVal()).isOne();
              }
            });
  }

  @Test
  void podsOfOneServiceAreOnDifferentNodesWhereThereAre() {
    assertThat(overlay.all(Deployment.class))
        .filteredOn(each -> !keepsData(each.getSpec()))
        .hasSize(IN_PRODUCTION.size())
        .allSatisfy(
            each -> {
              var apart = each.getSpec().getTemplate().getSpec().getAffinity().getPodAntiAffinity();
              assertThat(apart.getRequiredDuringSchedulingIgnoredDuringExecution()).isEmpty();
              assertThat(apart.getPreferredDuringSchedulingIgnoredDuringExecution())
                  .singleElement()
                  .satisfies(
                      term -> {
                        var other = term.getPodAffinityTerm();
                        assertThat(other.getTopologyKey()).isEqualTo("kubernetes.io/hostname");
                        assertThat(other.getLabelSelector())
                            .isEqualTo(each.getSpec().getSelector());
                      });
            });
  }

  @Test
  void aNodeThatIsDrainedTakesOnePodOfEachServiceAtATime() {
    assertThat(overlay.all(PodDisruptionBudget.class))
        .allSatisfy(each -> assertThat(each.getSpec().getMaxUnavailable().getIntVal()).isOne())
        .extracting(each -> each.getMetadata().getName())
        .containsAll(IN_PRODUCTION);
  }

  @Test
  void productionHasTwoPodsOfEachServiceAndNothingOfTheDemo() {
    if (!overlay.isProduction()) {
      return;
    }
    assertThat(overlay.names(Deployment.class)).containsExactlyInAnyOrderElementsOf(IN_PRODUCTION);
    assertThat(overlay.workloads())
        .extracting(Workload::name)
        .doesNotContain("fleet", "story", "servers", "agent-sim");
    assertThat(overlay.all(HorizontalPodAutoscaler.class))
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2));
    assertThat(overlay.all(Deployment.class))
        .map(each -> each.getSpec().getReplicas())
        .filteredOn(Objects::nonNull)
        .containsExactly(2);
  }

  @Test
  void aPodIsKilledOnlyAfterAllThatItsEndMayTake() {
    assertThat(deployed())
        .allSatisfy(
            each -> {
              var settings = overlay.settings(each);
              var end =
                  duration(settings.getOrDefault("QUARKUS_SHUTDOWN_DELAY", "0s"))
                      .plus(duration(settings.getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", "10s")));
              assertThat(each.pod().getSpec().getTerminationGracePeriodSeconds())
                  .isGreaterThanOrEqualTo(end.plusSeconds(10).toSeconds());
            });
  }

  @Test
  void probesAreForgivingWhereTheyEndAPodAndQuickWhereTheySendRequestsElsewhere() {
    assertThat(deployed())
        .map(Workload::container)
        .allSatisfy(
            each -> {
              assertThat(seconds(each.getStartupProbe())).isGreaterThanOrEqualTo(240);
              assertThat(seconds(each.getLivenessProbe())).isGreaterThanOrEqualTo(30);
              assertThat(seconds(each.getReadinessProbe())).isLessThanOrEqualTo(10);
            });
  }

  /** It ends by itself and says why where there is no database, and is not ended before. */
  @Test
  void aServiceMayMigrateALargeDatabaseBeforeItIsEnded() {
    assertThat(deployed())
        .filteredOn(each -> overlay.settings(each).containsKey(MAX_START_WAIT))
        .hasSize(3)
        .allSatisfy(
            each -> {
              var wait = duration(overlay.settings(each).getOrDefault(MAX_START_WAIT, ""));
              var budget = seconds(each.container().getStartupProbe());
              assertThat(budget)
                  .isGreaterThanOrEqualTo(Duration.ofMinutes(30).toSeconds())
                  .isGreaterThan(wait.plusSeconds(60).toSeconds());
              assertThat(deployment(each).getProgressDeadlineSeconds()).isGreaterThan((int) budget);
            });
  }

  /** Images of a node alone, without a registry. */
  @Test
  void anImageThatIsThereIsNotFetched() {
    assertThat(overlay.workloads())
        .allSatisfy(
            each -> assertThat(each.container().getImagePullPolicy()).isEqualTo("IfNotPresent"));
  }

  private boolean keepsData(DeploymentSpec deployment) {
    var own =
        overlay.all(PersistentVolumeClaim.class).stream()
            .filter(each -> each.getSpec().getAccessModes().contains("ReadWriteOnce"))
            .map(each -> each.getMetadata().getName())
            .toList();
    return deployment.getTemplate().getSpec().getVolumes().stream()
        .map(each -> each.getPersistentVolumeClaim())
        .filter(Objects::nonNull)
        .anyMatch(each -> own.contains(each.getClaimName()));
  }

  private List<Workload> deployed() {
    return overlay.names(Deployment.class).stream().map(overlay::workload).toList();
  }

  private DeploymentSpec deployment(Workload workload) {
    return overlay.all(Deployment.class).stream()
        .filter(each -> each.getMetadata().getName().equals(workload.name()))
        .findFirst()
        .orElseThrow()
        .getSpec();
  }

  private static long seconds(Probe probe) {
    return (long) probe.getPeriodSeconds() * probe.getFailureThreshold();
  }

  private static Duration duration(String setting) {
    return Duration.parse("PT" + setting.toUpperCase(Locale.ROOT));
  }
}
