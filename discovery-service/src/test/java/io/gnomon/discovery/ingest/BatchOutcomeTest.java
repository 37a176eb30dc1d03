package io.gnomon.discovery.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class BatchOutcomeTest {

  @Test
  void whatTheDeviceIsToSendAgainHasFailed() {
    assertThat(BatchOutcome.of(new BusyException("full"))).isEqualTo(BatchOutcome.FAILED);
    assertThat(BatchOutcome.of(new TimeoutException())).isEqualTo(BatchOutcome.FAILED);
  }

  @Test
  void whatWouldBeRefusedAgainIsTheDevicesOwnMatter() {
    assertThat(BatchOutcome.of(new ProblemException(StandardProblem.INVALID_VALUE, "no boot")))
        .isEqualTo(BatchOutcome.REFUSED);
    assertThat(BatchOutcome.of(new RecordTooLargeException())).isEqualTo(BatchOutcome.REFUSED);
    assertThat(BatchOutcome.of(null)).isEqualTo(BatchOutcome.ACCEPTED);
  }
}
