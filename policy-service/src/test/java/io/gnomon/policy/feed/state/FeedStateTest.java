package io.gnomon.policy.feed.state;

import static io.gnomon.policy.indicator.Indicators.blocked;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.feed.log.FeedPlan;
import io.gnomon.policy.feed.log.FeedPosition;
import io.gnomon.policy.feed.log.FeedRevision;
import io.gnomon.policy.feed.log.FeedSettings;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.policy.settings.BlockPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedStateTest {

  private static final long SPREAD = 5_000;
  private static final Instant AT = Instant.parse("2026-03-02T09:20:00Z");
  private static final GroupRef MARKETING = new GroupRef("2", "Marketing");
  private static final GroupRef OTHERS = GroupRef.UNGROUPED;
  private static final Scope ALL_BUT_MARKETING = Scope.everyoneExcept(Set.of("2"), Set.of());
  private static final FeedSettings SETTINGS =
      new FeedSettings(
          true, true, true, DecisionMode.mostSpecific, 24, List.of(), new BlockPage(null));
  private static final Indicator DROPBOX = blocked("1", "dropbox.com", Scope.everyone());
  private static final Indicator SHORT = blocked("2", "db.tt", Scope.everyone());

  private final FeedState first =
      new FeedState("default", new FeedPosition(1, 1, AT), SETTINGS, Map.of(), List.of());

  @Test
  void aDeltaMergesAllRevisionsInBetween() {
    var state = first.after(upsert(2, DROPBOX)).after(upsert(3, SHORT)).after(removal(4, "1"));

    var delta = state.since(1, OTHERS.id(), SPREAD);

    assertThat(delta.upserts()).containsExactly(SHORT);
    assertThat(delta.removals()).containsExactly("1");
    assertThat(delta.revision()).isEqualTo(4);
  }

  @Test
  void whatWasRemovedAndCameBackIsAnUpsertOnly() {
    var state = first.after(upsert(2, DROPBOX)).after(removal(3, "1")).after(upsert(4, DROPBOX));

    var delta = state.since(2, OTHERS.id(), SPREAD);

    assertThat(delta.upserts()).containsExactly(DROPBOX);
    assertThat(delta.removals()).isEmpty();
  }

  @Test
  void aGroupThatIsExcludedFromNowOnLosesTheIndicator() {
    var narrowed = blocked("1", "dropbox.com", ALL_BUT_MARKETING);
    var state = first.after(upsert(2, DROPBOX)).after(upsert(3, narrowed));

    assertThat(state.since(2, MARKETING.id(), SPREAD).removals()).containsExactly("1");
    assertThat(state.since(2, OTHERS.id(), SPREAD).upserts()).containsExactly(narrowed);
    assertThat(state.snapshot(MARKETING, SPREAD).indicators()).isEmpty();
    assertThat(state.snapshot(OTHERS, SPREAD).indicators()).containsExactly(narrowed);
  }

  @Test
  void settingsTravelOnlyWhenTheyChanged() {
    var off =
        new FeedSettings(
            false, true, true, DecisionMode.mostSpecific, 24, List.of(), new BlockPage(null));
    var changed = revision(2, new FeedPlan(off, List.of(), List.of()));
    var state = first.after(changed).after(upsert(3, DROPBOX));

    assertThat(state.since(2, OTHERS.id(), SPREAD).settings()).isNull();
    assertThat(state.since(1, OTHERS.id(), SPREAD).settings()).isEqualTo(off);
  }

  @Test
  void aCursorIsReachedOnlyWithinItsEpochGroupAndTheStepsRemembered() {
    var state = first.after(upsert(2, DROPBOX));

    assertThat(state.reaches(new FeedCursor("default", 1, "0", 1), "0")).isTrue();
    assertThat(state.reaches(new FeedCursor("default", 1, "0", 0), "0")).isFalse();
    assertThat(state.reaches(new FeedCursor("default", 1, "0", 3), "0")).isFalse();
    assertThat(state.reaches(new FeedCursor("default", 2, "0", 1), "0")).isFalse();
    assertThat(state.reaches(new FeedCursor("default", 1, "2", 1), "0")).isFalse();
    assertThat(state.reaches(new FeedCursor("other", 1, "0", 1), "0")).isFalse();
  }

  @Test
  void stepsAreForgottenPastTheirNumber() {
    var state = first;
    for (int i = 2; i <= FeedState.MAX_STEPS + 10; i++) {
      state = state.after(upsert(i, DROPBOX));
    }

    assertThat(state.steps()).hasSize(FeedState.MAX_STEPS);
    assertThat(state.reaches(state.position().revision() - FeedState.MAX_STEPS)).isTrue();
    assertThat(state.reaches(1)).isFalse();
  }

  @Test
  void aDeltaOfMoreThanASnapshotIsNotOffered() {
    var large =
        IntStream.rangeClosed(1, 1_500)
            .mapToObj(i -> blocked(Integer.toString(i), "h" + i + ".example", Scope.everyone()))
            .toList();
    var state = first.after(revision(2, FeedPlan.of(large, List.of()))).after(upsert(3, DROPBOX));

    assertThat(state.reaches(1)).isTrue();
    assertThat(state.offersDelta(1)).isFalse();
    assertThat(state.offersDelta(2)).isTrue();
  }

  @Test
  void snapshotsListIndicatorsByNumber() {
    var tenth = blocked("10", "dropbox.jp", Scope.everyone());
    var state = first.after(revision(2, FeedPlan.of(List.of(tenth, SHORT, DROPBOX), List.of())));

    assertThat(state.snapshot(OTHERS, SPREAD).indicators()).containsExactly(DROPBOX, SHORT, tenth);
  }

  private static FeedRevision upsert(long revision, Indicator indicator) {
    return revision(revision, FeedPlan.of(List.of(indicator), List.of()));
  }

  private static FeedRevision removal(long revision, String id) {
    return revision(revision, FeedPlan.of(List.of(), List.of(id)));
  }

  private static FeedRevision revision(long revision, FeedPlan plan) {
    return FeedRevision.of("default", new FeedPosition(1, revision, AT), "a test", plan);
  }
}
