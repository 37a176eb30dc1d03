package io.gnomon.console;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.testing.LogRecords;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(SignInFolder.class)
@QuarkusTestResource(value = StuckProvider.class, restrictToAnnotatedClass = true)
class StuckProviderTest {

  private static final int MANY = 200;

  /** The default of Vert.x. */
  private static final int CONNECTIONS_PER_CLIENT = 5;

  @Test
  void allWhoWantToSignInShareOneQuestionAndOneLineOfTheLog() {
    try (var logged = LogRecords.ofEverything();
        var crowd = Crowd.speaking(HttpVersion.HTTP_2)) {
      crowd.listen(MANY, "/session/provider");

      await().until(() -> crowd.answers() == MANY);
      assertThat(crowd.answers(503)).isEqualTo(MANY);
      assertThat(StuckProvider.asked()).isLessThan(CONNECTIONS_PER_CLIENT);
      assertThat(logged.messages())
          .hasSize(1)
          .allMatch(line -> line.contains("the identity provider fails"));
    }
  }
}
