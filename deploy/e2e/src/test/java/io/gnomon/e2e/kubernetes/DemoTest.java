package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.gnomon.e2e.kubernetes.Overlay.Workload;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The demo on a node of one's own. */
class DemoTest {

  /** Else pods would be replaced at the moment at which the story begins. */
  @Test
  void whoAppliesTheStoryChangesNothingOfTheDemo() throws Exception {
    assertThat(without("story", Overlay.render("demo-story")))
        .containsExactlyInAnyOrderElementsOf(without("fleet", Overlay.render("demo")))
        .hasSizeGreaterThan(20);
  }

  /** Of its 2000m, the system's own pods ask for almost a half. */
  @Test
  void aNodeOfTwoCoresHasRoomForAllPodsAndForAReplacement() throws Exception {
    var overlay = Overlay.render("demo-story");
    var deployed = requests(overlay, Deployment.class);
    var all = sum(deployed) + sum(requests(overlay, Job.class)) + sum(fleet());

    assertThat(all + Collections.max(deployed)).isLessThanOrEqualTo(700);
    assertThat(Files.readString(Overlay.ROOT.resolve("deploy/kubernetes/README.md")))
        .contains("%dm of processors".formatted(all));
  }

  private static List<Integer> fleet() throws Exception {
    return List.of(millicores(Overlay.render("demo").workload("fleet")));
  }

  private static List<Integer> requests(Overlay overlay, Class<? extends HasMetadata> kind) {
    return overlay.names(kind).stream().map(overlay::workload).map(DemoTest::millicores).toList();
  }

  private static int millicores(Workload workload) {
    var requests = workload.container().getResources().getRequests();
    var processors = Objects.requireNonNull(requests.get("cpu"));
    return processors.getNumericalAmount().movePointRight(3).intValueExact();
  }

  private static int sum(List<Integer> requests) {
    return requests.stream().mapToInt(Integer::intValue).sum();
  }

  private static List<HasMetadata> without(String job, Overlay overlay) {
    return overlay.objects().stream()
        .filter(each -> !each.getMetadata().getName().equals(job))
        .toList();
  }
}
