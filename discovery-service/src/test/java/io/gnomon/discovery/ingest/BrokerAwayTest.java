package io.gnomon.discovery.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.NarrowLimits;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.gnomon.kit.problem.BusyException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
@TestProfile(NarrowLimits.class)
class BrokerAwayTest {

  private static final Origin ORIGIN =
      new Origin("device", "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11", 1);

  @Inject IngestService ingest;

  @Test
  void aBatchThatNoBrokerTakesFailsWithinSeconds() {
    var body = TestDevice.line("ada", "www.dropbox.com").getBytes(StandardCharsets.UTF_8);

    var answer = ingest.accept(ORIGIN, body).subscribeAsCompletionStage();

    assertThatThrownBy(() -> answer.get(60, TimeUnit.SECONDS))
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void whileBatchesWaitForTheBrokerNoMoreAreHeldThanThereIsRoomFor() {
    var lines = String.join("\n", Collections.nCopies(20, TestDevice.line("ada", "a.example")));
    var body = lines.getBytes(StandardCharsets.UTF_8);
    var waiting = ingest.accept(ORIGIN, body).subscribeAsCompletionStage();

    assertThatThrownBy(() -> ingest.accept(ORIGIN, body)).isInstanceOf(BusyException.class);

    assertThatThrownBy(() -> waiting.get(60, TimeUnit.SECONDS))
        .hasCauseInstanceOf(TimeoutException.class);
  }
}
