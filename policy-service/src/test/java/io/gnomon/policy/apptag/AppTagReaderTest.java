package io.gnomon.policy.apptag;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.feed.state.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class AppTagReaderTest {

  /** How often this transaction has read a table, where it may use no index. */
  private static final String SCANS = "select sum(seq_scan) from pg_stat_xact_user_tables";

  @Inject AppTagReader reader;
  @Inject Database database;

  @Test
  void aLongPageReadsTablesNoMoreOftenThanAShortOne() {
    Organisation.enforcesEverything();
    var apps = IntStream.range(0, 9).mapToObj(number -> "read-once-" + number).toList();
    for (var app : apps) {
      Organisation.knows(app, app, app + ".example.com");
      Organisation.unsanctions(app);
    }

    long few = scans(apps.subList(0, 3));
    long many = scans(apps);

    assertThat(many).isPositive().isEqualTo(few);
  }

  private long scans(List<String> apps) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              database.update("set local enable_indexscan = off");
              database.update("set local enable_bitmapscan = off");
              long before = scans();
              assertThat(list(apps)).isEqualTo(apps);
              return scans() - before;
            });
  }

  private long scans() {
    return database.first(SCANS, row -> row.getLong(1)).orElseThrow();
  }

  private List<String> list(List<String> apps) {
    var filter = new AppTagFilter();
    filter.app = apps;
    return reader.list(filter, new PageRequest(null, 50)).items().stream()
        .filter(tag -> tag.indicators().size() == 1)
        .map(tag -> tag.app().appId())
        .toList();
  }
}
