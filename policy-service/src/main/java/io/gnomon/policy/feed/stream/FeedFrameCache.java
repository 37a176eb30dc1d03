package io.gnomon.policy.feed.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.feed.state.FeedStateCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The encoded messages of the feed's current state, one set for all streams of this replica. */
@ApplicationScoped
@Startup // So that its metrics exist from the start.
class FeedFrameCache {

  private final FeedStateCache feed;
  private final ObjectMapper json;
  private final long maxBytes;
  private volatile @Nullable FeedFrames latest;

  FeedFrameCache(
      FeedStateCache feed, ObjectMapper json, FeedStreamConfig config, MeterRegistry metrics) {
    this.feed = feed;
    this.json = json;
    this.maxBytes = config.maxFrameBytes().asLongValue();
    Gauge.builder("gnomon.feed.frames.bytes", this, FeedFrameCache::bytes)
        .description("Encoded messages of the feed that are kept")
        .register(metrics);
  }

  /** Those of the current state; empty until the feed was loaded once. */
  Optional<FeedFrames> current() {
    var frames = latest;
    var state = feed.state();
    return frames != null && state.isPresent() && frames.state() == state.get()
        ? Optional.of(frames)
        : encodeLatest();
  }

  private long bytes() {
    var frames = latest;
    return frames == null ? 0 : frames.bytes();
  }

  /** Reads the state again under the lock: a thread that comes late must not bring an old one. */
  private synchronized Optional<FeedFrames> encodeLatest() {
    return feed.state()
        .map(
            state -> {
              var frames = latest;
              if (frames == null || frames.state() != state) {
                frames = new FeedFrames(state, json, maxBytes);
                latest = frames;
              }
              return frames;
            });
  }
}
