package io.gnomon.policy.feed.stream;

import static io.gnomon.policy.indicator.Indicators.blocked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedSettings;
import io.gnomon.policy.feed.log.FeedStep;
import io.gnomon.policy.feed.state.FeedState;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.settings.BlockPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedFramesTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:20:00Z");
  private static final int REVISION = 500;
  private static final int INDICATORS = 12_000;
  private static final long MAX_BYTES = 8 << 20;
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private final FeedFrames frames = new FeedFrames(state(), JSON, MAX_BYTES);

  @Test
  void eachMessageIsEncodedOnce() {
    var one = frames.from(at(REVISION - 1), GroupRef.UNGROUPED, 5_000);

    assertThat(frames.from(at(REVISION - 1), GroupRef.UNGROUPED, 9_000)).isSameAs(one);
    assertThat(one.event()).isEqualTo("delta");
  }

  @Test
  void anOldCursorGetsTheSnapshotThatAllOthersGet() {
    var snapshot = frames.from(null, GroupRef.UNGROUPED, 5_000);

    assertThat(snapshot.event()).isEqualTo("snapshot");
    assertThat(frames.from(at(1), GroupRef.UNGROUPED, 5_000)).isSameAs(snapshot);
    assertThat(frames.from(at(REVISION - 400), GroupRef.UNGROUPED, 5_000)).isSameAs(snapshot);
    assertThat(frames.from(new FeedPosition(7, 3, AT), GroupRef.UNGROUPED, 5_000))
        .isSameAs(snapshot);
  }

  @Test
  void howeverManyCursorsAreAskedForNoMoreThanTheBoundIsKept() {
    for (int revision = 0; revision < REVISION; revision++) {
      frames.from(at(revision), GroupRef.UNGROUPED, 5_000);
      frames.from(at(revision), new GroupRef("g" + revision % 20, "Group"), 5_000);
      assertThat(frames.bytes()).isLessThanOrEqualTo(MAX_BYTES);
    }
  }

  @Test
  void theDataOfAnEventIsAPartOfItsBytesInAStream() {
    var delta = frames.from(at(REVISION - 1), GroupRef.UNGROUPED, 7_000);

    var stream = delta.stream().toString(StandardCharsets.UTF_8);
    var data = delta.data().toJsonObject();

    assertThat(stream).startsWith("event: delta\nid: " + data.getString("cursor") + "\ndata: {");
    assertThat(stream).endsWith("}\n\n");
    assertThat(data.getLong("acknowledgeWithinMs")).isEqualTo(7_000);
  }

  private static FeedPosition at(long revision) {
    return new FeedPosition(1, revision, AT);
  }

  /** Each revision changed 30 indicators. */
  private static FeedState state() {
    var indicators =
        IntStream.rangeClosed(1, INDICATORS)
            .mapToObj(i -> blocked(Integer.toString(i), "h" + i + ".example", Scope.everyone()))
            .collect(Collectors.toMap(Indicator::id, Function.identity()));
    var steps =
        IntStream.rangeClosed(1, REVISION)
            .mapToObj(revision -> new FeedStep(revision, false, changed(revision)))
            .toList();
    var settings =
        new FeedSettings(
            true, true, true, DecisionMode.mostSpecific, 24, List.of(), new BlockPage(null));
    return new FeedState("default", at(REVISION), settings, indicators, steps);
  }

  private static List<String> changed(int revision) {
    return IntStream.range(0, 30)
        .mapToObj(i -> Integer.toString(1 + (revision * 30 + i) % INDICATORS))
        .toList();
  }
}
