package io.gnomon.policy.rollout;

import io.gnomon.policy.feed.stream.FeedStreamRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Stores acknowledgements, and measures how long enforcement took where nothing was in its way. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
public class RolloutService {

  /**
   * Bounds of the histogram: the service level, and what distinguishes a delay from a stand-still.
   */
  private static final Duration[] TIMES =
      Stream.of(1, 2, 5, 10, 60, 600).map(Duration::ofSeconds).toArray(Duration[]::new);

  private final RolloutStore store;
  private final FeedStreamRegistry streams;
  private final RolloutTracer traces;
  private final Timer enforcement;

  RolloutService(
      RolloutStore store, FeedStreamRegistry streams, RolloutTracer traces, MeterRegistry metrics) {
    this.store = store;
    this.streams = streams;
    this.traces = traces;
    this.enforcement =
        Timer.builder("gnomon.rollout.enforcement")
            .description(
                "From when a revision was made to when a device enforced it that was connected")
            .serviceLevelObjectives(TIMES)
            .register(metrics);
  }

  /**
   * A device that was not connected when the revision was made has not taken long, but was away.
   */
  public void store(List<Acknowledgement> sent) {
    for (var each : store.store(sent)) {
      if (streams.isConnectedSince(each.deviceId().toString(), each.madeAt())) {
        enforcement.record(each.took());
      }
    }
    traces.acknowledged(sent);
  }
}
