package io.gnomon.discovery.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.transaction.BatchJson;
import io.gnomon.discovery.transaction.TraceHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RollupTracerTest {

  private static final Map<TopicPartition, Long> START =
      Map.of(new TopicPartition(BatchJson.TOPIC, 0), 0L);

  private final SdkTracerProvider provider = SdkTracerProvider.builder().build();
  private final RollupTracer traces = new RollupTracer(provider.get("test"));

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void aChunkIsLinkedToNoMoreBatchesThanTheSdkKeeps() {
    var records = IntStream.range(0, 500).mapToObj(i -> record(TraceHeaders.of(sent())));

    var span = traces.start(chunk(records));

    var data = ((ReadableSpan) span).toSpanData();
    assertThat(data.getTotalRecordedLinks()).isEqualTo(128);
    assertThat(data.getLinks()).hasSize(128);
  }

  @Test
  void batchesThatAreNotTracedTakeNoPlaceAmongTheLinks() {
    var sent = sent();
    var untraced = IntStream.range(0, 500).mapToObj(i -> record(new RecordHeaders()));
    var traced = Stream.of(record(TraceHeaders.of(sent)));

    var span = traces.start(chunk(Stream.concat(untraced, traced)));

    assertThat(((ReadableSpan) span).toSpanData().getLinks())
        .singleElement()
        .satisfies(
            link ->
                assertThat(link.getSpanContext().getSpanId())
                    .isEqualTo(sent.getSpanContext().getSpanId()));
  }

  @Test
  void aChunkWithoutTracedBatchesHasNoSpan() {
    var broken = new RecordHeaders().add("traceparent", new byte[] {-1, 0, 7});

    var span = traces.start(chunk(Stream.of(record(new RecordHeaders()), record(broken))));

    assertThat(span.isRecording()).isFalse();
  }

  private Span sent() {
    return provider.get("test").spanBuilder("send").startSpan();
  }

  private static Chunk chunk(Stream<ReadRecord> records) {
    return Chunk.of(records.toList(), START);
  }

  private static ReadRecord record(Headers headers) {
    return new ReadRecord(
        new ConsumerRecord<>(
            BatchJson.TOPIC,
            0,
            1,
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            "device",
            new byte[0],
            headers,
            Optional.empty()),
        null);
  }
}
