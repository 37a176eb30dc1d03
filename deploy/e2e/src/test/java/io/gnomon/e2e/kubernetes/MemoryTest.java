package io.gnomon.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.gnomon.e2e.kubernetes.Overlay.Workload;
import io.gnomon.images.JvmOptions;
import io.gnomon.local.installation.Part;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory of each container is enough for what its JVM may take. */
class MemoryTest {

  private static final long MEGABYTE = 1 << 20;

  /** What a JVM takes besides its heap: classes, compiled code, threads, buffers. */
  private static final long REST = 192 * MEGABYTE;

  private static final Pattern SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
  private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");

  @ParameterizedTest
  @ValueSource(strings = {"demo-story", "production"})
  void aLimitLeavesRoomBesidesTheHeap(String overlay) throws Exception {
    assertThat(Overlay.render(overlay).workloads())
        .allSatisfy(each -> assertThat(limit(each) - heap(each)).isGreaterThanOrEqualTo(REST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-story", "production"})
  void aServiceHasTheHeapOfTheEmbeddedDefault(String overlay) throws Exception {
    var workloads = Overlay.render(overlay).workloads();

    for (var part : Part.services()) {
      assertThat(workloads)
          .filteredOn(each -> each.name().equals(part.label()))
          .allSatisfy(
              each ->
                  assertThat(heap(each)).isGreaterThanOrEqualTo(part.heapMegabytes() * MEGABYTE));
    }
  }

  private static long heap(Workload workload) {
    var told = HEAP.matcher(String.join(" ", workload.container().getCommand()));
    return told.find()
        ? Long.parseLong(told.group(1)) * MEGABYTE
        : limit(workload) * percentage() / 100;
  }

  private static long percentage() {
    var share = SHARE.matcher(String.join(" ", JvmOptions.CONTAINER));
    assertThat(share.find()).isTrue();
    return Long.parseLong(share.group(1));
  }

  private static long limit(Workload workload) {
    var limits = workload.container().getResources().getLimits();
    return Quantity.getAmountInBytes(limits.get("memory")).longValueExact();
  }
}
