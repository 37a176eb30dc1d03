package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The example of {@code deploy/observability} fits the manifests. */
class ScrapingTest {

  private static final String MANAGEMENT = "management";

  @Test
  void prometheusReachesTheMetricsOfEveryService() throws Exception {
    var file = Overlay.ROOT.resolve("deploy/observability/prometheus/network.yaml");
    var policy = (NetworkPolicy) StrictYaml.read(Files.readString(file)).get(0);
    var allowed = policy.getSpec().getIngress().get(0).getPorts().get(0).getPort().getStrVal();
    var selected = policy.getSpec().getPodSelector().getMatchLabels();

    assertThat(allowed).isEqualTo(MANAGEMENT);
    for (var name : new String[] {"demo", "production"}) {
      assertThat(Overlay.render(name).workloads())
          .filteredOn(
              each ->
                  each.container().getPorts().stream()
                      .map(ContainerPort::getName)
                      .anyMatch(MANAGEMENT::equals))
          .hasSizeGreaterThanOrEqualTo(3)
          .allMatch(each -> each.isSelectedBy(selected));
    }
  }
}
