package io.gnomon.policy.feed.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.indicator.Indicator;
import io.gnomon.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class FeedContractTest {

  @Inject ObjectMapper json;

  @Test
  void aRevisionIsReadFromTheExampleAndWrittenAsTheExample() throws IOException {
    var example = Contracts.example("policy/feed-revision");

    var revision = json.readValue(example.toString(), FeedRevision.class);

    assertThat(revision.upserts()).extracting(Indicator::value).containsExactly("dropbox.com");
    assertThat(json.readTree(json.writeValueAsString(revision))).isEqualTo(example);
  }

  @Test
  void anIndicatorIsReadFromTheExampleAndWrittenAsTheExample() throws IOException {
    var example = Contracts.example("policy/indicator");

    var indicator = json.readValue(example.toString(), Indicator.class);

    assertThat(json.readTree(json.writeValueAsString(indicator))).isEqualTo(example);
    Contracts.assertValid("policy/indicator", json.readTree(json.writeValueAsString(indicator)));
  }
}
