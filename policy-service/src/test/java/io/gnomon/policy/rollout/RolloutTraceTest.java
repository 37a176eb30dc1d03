package io.gnomon.policy.rollout;

import static io.gnomon.testing.TraceReceiver.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.TestDevice;
import io.gnomon.policy.feed.state.DeviceStream;
import io.gnomon.policy.feed.state.Organisation;
import io.gnomon.policy.feed.stream.FeedStreamRegistry;
import io.gnomon.testing.Patience;
import io.gnomon.testing.TraceReceiver;
import io.opentelemetry.proto.trace.v1.Span;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@TestProfile(RolloutTraceTest.Traced.class)
@PolicyTest
class RolloutTraceTest {

  private static final String REVISION = "gnomon.rollout.revision";
  private static final String CONNECTED = "gnomon.rollout.devices.connected";
  private static final String ENFORCED = "gnomon.rollout.devices.enforced";
  private static final String WAITING = "gnomon.rollout.devices.waiting";

  @Inject FeedStreamRegistry streams;

  private TraceReceiver traces;

  /** Traces are on, and a rollout is not waited for long. */
  public static final class Traced implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(TraceReceiver.settings());
      settings.put("gnomon.rollout.max-traced", "6s");
      return settings;
    }
  }

  @BeforeEach
  void open() {
    traces = TraceReceiver.open();
    Patience.await().until(() -> streams.connected() == 0);
    Organisation.enforcesEverything();
  }

  @AfterEach
  void close() {
    traces.close();
  }

  @Test
  void theTraceOfATagEndsWithTheLastAcknowledgementOfAConnectedDevice() {
    Organisation.knows("traced", "Traced", "traced.example.com");
    var first = TestDevice.enrolled("T-LAPTOP-0001");
    var last = TestDevice.enrolled("T-LAPTOP-0002");
    try (var one = DeviceStream.open(first.id());
        var other = DeviceStream.open(last.id())) {
      one.awaitSnapshot();
      other.awaitSnapshot();

      var revision = Organisation.unsanctions("traced");
      first.acknowledge(one.awaitRevision(revision).id(), revision, Instant.now());
      var before = Instant.now();
      last.acknowledge(other.awaitRevision(revision).id(), revision, Instant.now());
      var after = Instant.now();

      var rollout = traces.await(span -> isRolloutOf(span, revision));
      var request = traces.await(span -> span.getSpanId().equals(rollout.getParentSpanId()));
      assertThat(request.getName()).isEqualTo("PUT /api/v1/app-tags/{appId}");
      assertThat(rollout.getTraceId()).isEqualTo(request.getTraceId());
      assertThat(Instant.EPOCH.plusNanos(rollout.getEndTimeUnixNano())).isBetween(before, after);
      assertThat(number(rollout, CONNECTED)).isEqualTo(2);
      assertThat(number(rollout, ENFORCED)).isEqualTo(2);
      assertThat(number(rollout, WAITING)).isZero();
      assertThat(traces.spans())
          .extracting(Span::toString)
          .noneMatch(span -> span.contains(first.id()) || span.contains("traced.example.com"));
    }
  }

  @Test
  void aDeviceThatStaysSilentEndsItWithTheTimeLimit() {
    Organisation.knows("silent", "Silent", "silent.example.com");
    var quick = TestDevice.enrolled("T-LAPTOP-0003");
    var silent = TestDevice.enrolled("T-LAPTOP-0004");
    try (var one = DeviceStream.open(quick.id());
        var other = DeviceStream.open(silent.id())) {
      one.awaitSnapshot();
      other.awaitSnapshot();

      var revision = Organisation.unsanctions("silent");
      quick.acknowledge(one.awaitRevision(revision).id(), revision, Instant.now());

      var rollout = traces.await(span -> isRolloutOf(span, revision));
      assertThat(number(rollout, CONNECTED)).isEqualTo(2);
      assertThat(number(rollout, ENFORCED)).isEqualTo(1);
      assertThat(number(rollout, WAITING)).isEqualTo(1);
    }
  }

  private static boolean isRolloutOf(Span span, long revision) {
    return span.getName().equals("rollout") && number(span, REVISION) == revision;
  }
}
