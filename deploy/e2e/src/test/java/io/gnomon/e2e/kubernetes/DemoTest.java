package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
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

  private static List<HasMetadata> without(String job, Overlay overlay) {
    return overlay.objects().stream()
        .filter(each -> !each.getMetadata().getName().equals(job))
        .toList();
  }
}
