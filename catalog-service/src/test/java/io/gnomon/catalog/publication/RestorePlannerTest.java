package io.gnomon.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.publication.RestorePlanner.Plan;
import io.gnomon.catalog.publication.RestorePlanner.Stored;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestorePlannerTest {

  private static final Set<String> ALL = Set.of("box", "slack");

  private static final Stored STORED = new Stored(1, Map.of("box", 7L, "slack", 9L), 9, Set.of());

  @Test
  void whatTheDatabaseKnowsIsLeftAsItIs() {
    assertThat(plan(Map.of("box", version(null, 7), "slack", version(null, 8))))
        .isEqualTo(new Plan(false, 1, Set.of(), Set.of()));
  }

  @Test
  void aTopicThatHasLostItsMessagesIsFilledAgain() {
    assertThat(plan(Map.of())).isEqualTo(new Plan(true, 2, Set.of(), ALL));
  }

  @Test
  void beforeTheFirstImportATopicHasNothing() {
    var imported = new Stored(1, Map.of("box", 1L), 0, Set.of());

    assertThat(RestorePlanner.plan(Map.of(), imported))
        .isEqualTo(new Plan(false, 1, Set.of(), Set.of()));
  }

  @Test
  void aNewerAppOnTheTopicMeansThatTheDatabaseWasRestored() {
    assertThat(plan(Map.of("box", version(null, 8)))).isEqualTo(new Plan(true, 2, Set.of(), ALL));
  }

  @Test
  void anUnknownAppIsGone() {
    assertThat(
            plan(
                Map.of(
                    "box", version(null, 7), "slack", version(null, 9), "zoom", version(null, 9))))
        .isEqualTo(new Plan(false, 1, Set.of("zoom"), Set.of()));
  }

  @Test
  void anUnknownAppOfALaterRevisionMeansThatTheDatabaseWasRestored() {
    assertThat(plan(Map.of("zoom", version(null, 10))))
        .isEqualTo(new Plan(true, 2, Set.of("zoom"), ALL));
  }

  @Test
  void aLaterEpochOnTheTopicMeansThatTheDatabaseWasRestored() {
    assertThat(plan(Map.of("box", version(4L, 2), "slack", version(null, 3))))
        .isEqualTo(new Plan(true, 5, Set.of(), ALL));
  }

  @Test
  void revisionsOfAnEarlierEpochMeanNothing() {
    var raised = new Stored(3, Map.of("box", 2L), 2, Set.of());

    assertThat(RestorePlanner.plan(Map.of("box", version(2L, 99)), raised))
        .isEqualTo(new Plan(false, 3, Set.of(), Set.of()));
  }

  @Test
  void anAppThatOnlyTheDatabaseHasIsPublishedAgain() {
    assertThat(plan(Map.of("box", version(null, 7))))
        .isEqualTo(new Plan(false, 1, Set.of(), Set.of("slack")));
  }

  @Test
  void anAppWhoseMessageWaitsInTheOutboxIsNotPublishedTwice() {
    var waiting = new Stored(1, STORED.revisions(), 9, Set.of("slack"));

    assertThat(RestorePlanner.plan(Map.of("box", version(null, 7)), waiting))
        .isEqualTo(new Plan(false, 1, Set.of(), Set.of()));
  }

  @Test
  void aTopicWhoseMessagesAllWaitInTheOutboxHasLostNothing() {
    var waiting = new Stored(1, STORED.revisions(), 9, ALL);

    assertThat(RestorePlanner.plan(Map.of(), waiting))
        .isEqualTo(new Plan(false, 1, Set.of(), Set.of()));
  }

  private static Plan plan(Map<String, PublishedVersion> published) {
    return RestorePlanner.plan(published, STORED);
  }

  private static PublishedVersion version(@Nullable Long epoch, long revision) {
    return new PublishedVersion(epoch, revision);
  }
}
