package io.gnomon.catalog.catalogfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.catalogfeed.format.SkipReason;
import io.gnomon.catalog.catalogfeed.format.SkippedRows;
import io.gnomon.catalog.catalogfeed.match.SampledCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogFeedImportCodecTest {

  private final CatalogFeedImportCodec codec = new CatalogFeedImportCodec(new ObjectMapper());

  @Test
  void whatANewerVersionAddsToAReportIsIgnored() {
    var report =
        report(
            """
            {"added": 1, "apps": 2, "domains": 3,
              "changes": {"added": 1, "newApps": {"added": 1, "count": 2, "samples": ["portal"]}},
              "skipped": [{"added": 1, "reason": "noName", "count": 4, "samples": []}],
              "refused": []}
            """);

    assertThat(report.apps()).isEqualTo(2);
    assertThat(report.changes().newApps()).isEqualTo(new SampledCount(2, List.of("portal")));
    assertThat(report.skipped()).containsExactly(new SkippedRows(SkipReason.NO_NAME, 4, List.of()));
    assertThat(report(codec.write(report))).isEqualTo(report);
  }

  @SuppressWarnings("NullAway") // There is one.
  private CatalogFeedImportReport report(String stored) {
    var row = new CatalogFeedImportEntity();
    row.id = 1L;
    row.phase = "previewed";
    row.report = stored;
    return codec.read(row).outcome().report();
  }
}
