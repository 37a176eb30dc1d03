package io.gnomon.catalog.catalogfeed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link GeneratedFeed} writes is read whole, in every format. */
@Tag("full")
class GeneratedFeedTest {

  private static final GeneratedFeed FEED = new GeneratedFeed(40_000, "svc");

  @TempDir Path folder;

  static Collection<String> sources() {
    return Formats.ALL.keySet();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void fortyThousandRowsAreReadButForTheDead(String sourceId) throws IOException {
    var rows = Formats.read(sourceId, FEED.write(sourceId, folder));

    assertThat(rows.finish()).hasSize(FEED.living());
    assertThat(rows.skips().count(SkipReason.NOT_A_HOST)).isLessThanOrEqualTo(400);
  }
}
