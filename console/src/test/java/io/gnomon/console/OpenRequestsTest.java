package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpVersion;
import java.net.http.HttpClient.Version;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(OpenRequestsTest.FewOpenRequests.class)
class OpenRequestsTest {

  private static final int MAX = 3;
  private static final String STREAM = "/agent/v1/feed";

  private final Caller caller = Caller.speaking(Version.HTTP_1_1);

  /** At a process, the one that asks for its health among them. */
  public static final class FewOpenRequests implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gnomon.console.max-open-requests", Integer.toString(MAX));
    }
  }

  @Test
  void aProcessHasNoMoreOpenRequestsThanTheSettingSaysAndOthersAreServed() throws Exception {
    try (var crowd = Crowd.speaking(HttpVersion.HTTP_2)) {
      crowd.listen(20, STREAM);
      await().until(() -> crowd.answers() == 20);

      await().until(() -> isFull(crowd.listen(1, STREAM)));
      assertThat(caller.get("/api/v1/apps").statusCode()).isEqualTo(200);
    }
  }

  /** Whether the crowd leaves no place. */
  private boolean isFull(Crowd crowd) throws Exception {
    var answer = caller.get("/api/v1/alerts");
    return crowd.answers(200) == MAX
        && answer.statusCode() == 503
        && answer.headers().firstValue("Retry-After").equals(Optional.of("5"))
        && answer.body().contains("policy-service has too many open requests");
  }
}
