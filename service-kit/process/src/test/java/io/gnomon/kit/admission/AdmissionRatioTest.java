package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdmissionRatioTest {

  private static final long SECOND = 1_000_000_000;

  private long now;
  private final AdmissionRatio ratio = AdmissionRatio.full(() -> now);

  @Test
  void whatIsLateTakesAPartEachSecondAndLeavesTheLeast() {
    assertThat(ratio.value()).isEqualTo(1);

    lateFor(1);
    assertThat(ratio.value()).isEqualTo(0.7);
    lateFor(1);
    assertThat(ratio.value()).isBetween(0.48, 0.5);
    lateFor(20);
    assertThat(ratio.value()).isEqualTo(AdmissionRatio.MIN);
  }

  @Test
  void onceNothingIsLateItComesBackSlowly() {
    lateFor(20);

    now += SECOND;
    assertThat(ratio.value()).isBetween(0.24, 0.26);
    now += 5 * SECOND;
    assertThat(ratio.value()).isBetween(0.49, 0.51);
    now += 60 * SECOND;
    assertThat(ratio.value()).isEqualTo(1);
  }

  @Test
  void aProcessThatWasJustStartedAdmitsLittleAtFirst() {
    var rising = AdmissionRatio.rising(() -> now);

    assertThat(rising.value()).isEqualTo(AdmissionRatio.MIN);
    now += SECOND;
    assertThat(rising.value()).isBetween(0.24, 0.26);
    now += 15 * SECOND;
    assertThat(rising.value()).isEqualTo(1);
  }

  @Test
  void oneSecondCountsOnceHoweverOftenSomethingIsLateInIt() {
    for (int i = 0; i < 100; i++) {
      ratio.late();
    }
    now += SECOND;

    assertThat(ratio.value()).isEqualTo(0.7);
  }

  private void lateFor(int seconds) {
    for (int i = 0; i < seconds; i++) {
      ratio.late();
      now += SECOND;
    }
  }
}
