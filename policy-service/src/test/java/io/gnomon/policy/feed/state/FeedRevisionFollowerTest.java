package io.gnomon.policy.feed.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.testing.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Reads messages without a channel.
class FeedRevisionFollowerTest {

  private final FeedRevisionFollower follower =
      new FeedRevisionFollower(null, null, new ObjectMapper().findAndRegisterModules());

  @Test
  void aRevisionThatALaterVersionWroteIsRead() throws IOException {
    var later = Contracts.laterExample("policy/feed-revision").toString();
    var known = Contracts.example("policy/feed-revision").toString();

    var revision = follower.read(later.getBytes(StandardCharsets.UTF_8));

    assertThat(revision.settings()).isNotNull();
    assertThat(revision.upserts()).isNotEmpty();
    assertThat(revision).isEqualTo(follower.read(known.getBytes(StandardCharsets.UTF_8)));
  }
}
