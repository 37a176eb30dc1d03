package io.gnomon.catalog.search;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.testing.Callers;
import io.gnomon.testing.InfrastructureResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered as long as it is not known which tags apps have. */
@Tag("full")
@QuarkusTest
@CatalogTest
@TestProfile(AppTagsUnreadTest.TagsCannotBeRead.class)
class AppTagsUnreadTest {

  /** From the start on. */
  public static final class TagsCannotBeRead implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          InfrastructureResource.NEVER_READY,
          "true",
          "mp.messaging.incoming.app-tags.bootstrap.servers",
          "127.0.0.1:1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"apps", "app-facets", "apps?format=csv"})
  void noRequestIsAnsweredFromHalfOfTheTags(String list) {
    Callers.viewer()
        .get("/api/v1/" + list + "?tag=none")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("type", endsWith("/unavailable"))
        .body("detail", startsWith("The tags of apps"));
  }

  @Test
  void listsThatAskForNoTagAreAnswered() {
    Callers.viewer().get("/api/v1/apps").then().statusCode(200);
  }
}
