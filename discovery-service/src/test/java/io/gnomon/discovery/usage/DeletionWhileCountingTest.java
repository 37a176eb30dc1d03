package io.gnomon.discovery.usage;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.BlockedSessions;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.LogSources;
import io.gnomon.kit.database.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A day of a source that is deleted while something of it is counted. */
@QuarkusTest
@DiscoveryTest
class DeletionWhileCountingTest {

  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

  @Inject UsageStore usages;
  @Inject Database database;

  private final String proxy = "deleted-" + UUID.randomUUID();

  @Test
  void whatIsCountedMeanwhileIsThereAsAWhole() {
    send("ada");
    LogSources.awaitCounted(proxy, 1);
    int source =
        database
            .first("select id from data_source where name = ?", row -> row.getInt(1), proxy)
            .orElseThrow();

    var deletion =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  database.update("set local idle_in_transaction_session_timeout = '10min'");
                  database.exists(
                      "select 1 from usage_user where source_id = ? for update", source);
                  var begun = CompletableFuture.runAsync(() -> delete(source));
                  BlockedSessions.await(1, "delete from usage_user");
                  send("berta");
                  await()
                      .until(
                          () ->
                              BlockedSessions.count("pg_advisory_xact_lock_shared") > 0
                                  || rows("usage_site", source) > 1);
                  return begun;
                });
    deletion.join();

    await().until(() -> rows("usage_site", source) == 1);
    assertThat(List.of("usage_user", "usage_ip_address", "source_day"))
        .allSatisfy(table -> assertThat(rows(table, source)).as(table).isEqualTo(1));
  }

  private void delete(int source) {
    QuarkusTransaction.requiringNew().run(() -> usages.delete(source, DAY));
  }

  private void send(String user) {
    LogSources.send(
        proxy,
        List.of(LogSources.use(DAY + "T12:00:00Z", user, user + "." + proxy + ".example", 1, 1)));
  }

  private long rows(String table, int source) {
    return database
        .first(
            "select count(*) from %s where source_id = ?".formatted(table),
            row -> row.getLong(1),
            source)
        .orElseThrow();
  }
}
