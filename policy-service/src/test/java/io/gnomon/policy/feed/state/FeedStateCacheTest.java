package io.gnomon.policy.feed.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedRevision;
import io.gnomon.policy.feed.log.FeedSettings;
import io.gnomon.policy.settings.BlockPage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedStateCacheTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:20:00Z");
  private static final FeedSettings SETTINGS =
      new FeedSettings(
          true, true, true, DecisionMode.mostSpecific, 24, List.of(), new BlockPage(null));

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FeedStateCache cache = new FeedStateCache(new Config(3), meters);

  private record Config(int maxWaitingRevisions) implements FeedStateConfig {
    @Override
    public Duration checkInterval() {
      return Duration.ofSeconds(2);
    }
  }

  @BeforeEach
  void theFeedIsAtItsFirstRevision() {
    cache.replace(
        new FeedState("default", new FeedPosition(1, 1, AT), SETTINGS, Map.of(), List.of()));
  }

  @Test
  void revisionsWaitForTheOneBeforeThem() {
    assertThat(cache.apply(revision(3))).isFalse();
    assertThat(cache.apply(revision(4))).isFalse();
    assertThat(waiting()).isEqualTo(2);

    assertThat(cache.apply(revision(2))).isTrue();

    assertThat(cache.state().orElseThrow().position().revision()).isEqualTo(4);
    assertThat(waiting()).isZero();
  }

  @Test
  void noMoreWaitThanThereIsRoomFor() {
    for (int i = 3; i <= 5; i++) {
      cache.apply(revision(i));
    }
    assertThat(waiting()).isEqualTo(3);

    assertThat(cache.apply(revision(6))).as("the feed is to be loaded").isFalse();

    assertThat(waiting()).isZero();
    assertThat(cache.state().orElseThrow().position().revision()).isEqualTo(1);
  }

  private double waiting() {
    return meters.get("gnomon.feed.revisions.waiting").gauge().value();
  }

  private static FeedRevision revision(long number) {
    return new FeedRevision("default", 1, number, AT, "test", null, List.of(), List.of());
  }
}
