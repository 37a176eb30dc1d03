package io.gnomon.discovery.rollup;

import static io.gnomon.discovery.TestDevice.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.TestDevice;
import io.gnomon.discovery.Topics;
import io.gnomon.discovery.Traced;
import io.gnomon.testing.TraceReceiver;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@TestProfile(Traced.class)
@DiscoveryTest
class BatchTraceTest {

  private static final String TOPIC = "discovery.transactions.v1";
  private static final String TRACE_OF_DEVICE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN_OF_DEVICE = "b7ad6b7169203331";

  private final TestDevice device = new TestDevice();
  private TraceReceiver traces;

  @BeforeEach
  void open() {
    traces = TraceReceiver.open();
    Topics.telemetry(true);
  }

  @AfterEach
  void close() {
    traces.close();
  }

  @Test
  void theTraceOfADeviceLeadsToItsBatchAndFromThereToTheRollUp() {
    device.sendsTraced(
        "00-" + TRACE_OF_DEVICE + "-" + SPAN_OF_DEVICE + "-01",
        line("ada", "one.example"),
        line("ada", "two.example"));

    var sent = traces.await(span -> isSending(span) && inTraceOfDevice(span));
    var request = traces.await(span -> span.getSpanId().equals(sent.getParentSpanId()));
    assertThat(request.getName()).isEqualTo("POST /agent/v1/transactions");
    assertThat(TraceReceiver.hex(request.getParentSpanId())).isEqualTo(SPAN_OF_DEVICE);
    var counted = traces.await(span -> leadsTo(span, sent));
    assertThat(counted.getName()).isEqualTo("process " + TOPIC);
    assertThat(counted.getParentSpanId().isEmpty()).isTrue();
    assertThat(inTraceOfDevice(counted)).isFalse();
    assertThat(TraceReceiver.number(counted, "gnomon.rollup.transactions")).isEqualTo(2);
  }

  @Test
  void aBatchOfADeviceThatTracesNothingBeginsATrace() {
    device.sends(line("ada", "one.example"));

    var sent = traces.await(span -> isSending(span) && !inTraceOfDevice(span));
    var request = traces.await(span -> span.getSpanId().equals(sent.getParentSpanId()));
    assertThat(request.getParentSpanId().isEmpty()).isTrue();
    traces.await(span -> leadsTo(span, sent));
  }

  @Test
  void noSpanNamesADeviceAUserAHostOrAnAddress() {
    device.sends(line("ada.lovelace", "secret.example"));

    var sent = traces.await(BatchTraceTest::isSending);
    traces.await(span -> leadsTo(span, sent));
    assertThat(traces.spans())
        .hasSizeGreaterThanOrEqualTo(3)
        .extracting(Span::toString)
        .allSatisfy(
            span ->
                assertThat(span)
                    .doesNotContain(
                        device.id(), "ada.lovelace", "secret.example", "10.20.0.7", "127.0.0.1"));
  }

  private static boolean isSending(Span span) {
    return span.getName().equals("send " + TOPIC);
  }

  private static boolean inTraceOfDevice(Span span) {
    return TraceReceiver.hex(span.getTraceId()).equals(TRACE_OF_DEVICE);
  }

  private static boolean leadsTo(Span span, Span sent) {
    return span.getLinksList().stream()
        .anyMatch(
            link ->
                link.getSpanId().equals(sent.getSpanId())
                    && link.getTraceId().equals(sent.getTraceId()));
  }
}
