package io.gnomon.catalog.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.publication.RestorePlanner.Plan;
import io.gnomon.catalog.publication.RestorePlanner.Stored;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestorePlannerTest {

  private static final Stored STORED = new Stored(1, Map.of("box", 7L, "slack", 9L), 9);

  @Test
  void whatTheDatabaseKnowsIsLeftAsItIs() {
    assertThat(plan(Map.of("box", version(null, 7), "slack", version(null, 8))))
        .isEqualTo(new Plan(false, 1, Set.of()));
  }

  @Test
  void aTopicThatHasLostItsMessagesIsFilledAgain() {
    assertThat(plan(Map.of())).isEqualTo(new Plan(true, 2, Set.of()));
  }

  @Test
  void beforeTheFirstImportATopicHasNothing() {
    var imported = new Stored(1, Map.of("box", 1L), 0);

    assertThat(RestorePlanner.plan(Map.of(), imported)).isEqualTo(new Plan(false, 1, Set.of()));
  }

  @Test
  void aNewerAppOnTheTopicMeansThatTheDatabaseWasRestored() {
    assertThat(plan(Map.of("box", version(null, 8)))).isEqualTo(new Plan(true, 2, Set.of()));
  }

  @Test
  void anUnknownAppIsGone() {
    assertThat(plan(Map.of("zoom", version(null, 9))))
        .isEqualTo(new Plan(false, 1, Set.of("zoom")));
  }

  @Test
  void anUnknownAppOfALaterRevisionMeansThatTheDatabaseWasRestored() {
    assertThat(plan(Map.of("zoom", version(null, 10))))
        .isEqualTo(new Plan(true, 2, Set.of("zoom")));
  }

  @Test
  void aLaterEpochOnTheTopicMeansThatTheDatabaseWasRestored() {
    assertThat(plan(Map.of("box", version(4L, 2), "slack", version(null, 3))))
        .isEqualTo(new Plan(true, 5, Set.of()));
  }

  @Test
  void revisionsOfAnEarlierEpochMeanNothing() {
    var raised = new Stored(3, Map.of("box", 2L), 2);

    assertThat(RestorePlanner.plan(Map.of("box", version(2L, 99)), raised))
        .isEqualTo(new Plan(false, 3, Set.of()));
  }

  private static Plan plan(Map<String, PublishedVersion> published) {
    return RestorePlanner.plan(published, STORED);
  }

  private static PublishedVersion version(@Nullable Long epoch, long revision) {
    return new PublishedVersion(epoch, revision);
  }
}
