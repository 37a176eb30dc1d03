package io.gnomon.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.console.upstream.RouteTable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Its document is written by hand, since raw routes describe nothing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OwnDocumentTest {

  private static final String API = "/api/";

  @Inject Router router;

  @Test
  void theFrontDoorItselfAnswersWhatItsDocumentSaysAndNothingElse() {
    var document = RouteTable.contract("openapi/console.json");

    assertThat(answered()).isNotEmpty().isEqualTo(described(document));
  }

  private Set<String> answered() {
    return router.getRoutes().stream()
        .filter(route -> route.getPath() != null && route.getPath().startsWith(API))
        .flatMap(OwnDocumentTest::calls)
        .collect(Collectors.toSet());
  }

  /** A route of all methods refuses those that no other route takes. */
  private static Stream<String> calls(Route route) {
    return route.methods() == null
        ? Stream.empty()
        : route.methods().stream().map(method -> method.name() + " " + route.getPath());
  }

  private static Set<String> described(JsonObject document) {
    return document.getJsonObject("paths").stream()
        .flatMap(
            path ->
                ((JsonObject) path.getValue())
                    .fieldNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .collect(Collectors.toSet());
  }
}
