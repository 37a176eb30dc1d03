package io.gnomon.discovery.ingest;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.testing.TopicRecords;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** As long as no endpoint is set. */
@QuarkusTest
@DiscoveryTest
class UntracedTest {

  @Inject OpenTelemetry sdk;
  @Inject Tracer tracer;
  @Inject Vertx vertx;

  @Test
  void noSpanIsMade() {
    var span = tracer.spanBuilder("test").startSpan();

    assertThat(span.isRecording()).isFalse();
    assertThat(span.getSpanContext().isValid()).isFalse();
    assertThat(((VertxInternal) vertx).tracer()).isNull();
  }

  @Test
  void nothingIsExportedAndNoThreadWaitsToDoSo() {
    assertThat(sdk).asString().contains("spanProcessor=NoopSpanProcessor");
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.contains("SpanProcessor"));
  }

  @Test
  void aRecordHasNoHeaders() {
    Topics.telemetry(true);
    var device = new TestDevice();

    device.sendsTraced(
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", line("ada", "one.example"));

    var record = TopicRecords.await("discovery.transactions.v1", device.id(), 1).get(0);
    assertThat(record.headers()).isEmpty();
  }
}
