package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceRatioTest {

  private static final long TOLERATED = 250;
  private static final long SECOND = 1_000_000_000;

  private long now;
  private final DeviceRatio ratio = new DeviceRatio(TOLERATED, () -> now);

  @Test
  void lessIsLeftOnceALoopWasLaterThanIsTolerated() {
    ratio.note(TOLERATED);
    now += SECOND;
    assertThat(ratio.value()).isEqualTo(1);

    ratio.note(TOLERATED + 1);
    now += SECOND;
    assertThat(ratio.value()).isLessThan(1);
  }

  @Test
  void behindALoopThatIsLateAtThisMomentTheLeastIsLeft() {
    assertThat(ratio.value(2 * TOLERATED)).isEqualTo(1);
    assertThat(ratio.value(2 * TOLERATED + 1)).isEqualTo(AdmissionRatio.MIN);
    assertThat(ratio.value(0)).isEqualTo(1);
  }
}
