package io.gnomon.catalog.catalogfeed;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.NarrowLimits;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits of the table in {@code docs/operations.md} that no other test exceeds. */
@QuarkusTest
@CatalogTest
@TestProfile(NarrowLimits.class)
class LimitsTest {

  @BeforeEach
  void feedIsOn() {
    CatalogFeeds.turnOn("own");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    CatalogFeeds.admin()
        .contentType("application/octet-stream")
        .body(list(1_000).getBytes(StandardCharsets.UTF_8))
        .post(CatalogFeeds.PATH + "own/imports")
        .then()
        .statusCode(413);
  }

  @Test
  void aFileOfTooManyAppsFails() {
    var done = CatalogFeeds.bring("own", "?preview=true", list(200));

    assertThat(done.getString("problem")).contains("of memory that are allowed for a file");
  }

  @Test
  void aFeedThatDoesNotFitIntoTheCatalogFails() {
    var done = CatalogFeeds.bring("own", "", list(1));

    assertThat(done.getString("problem")).contains("With it the catalog would take");
  }

  private static String list(int apps) {
    return IntStream.range(0, apps)
        .mapToObj(i -> "App " + i + ",app" + i + ".example")
        .collect(Collectors.joining("\n", "name,domains\n", "\n"));
  }
}
