package io.gnomon.discovery.snapshot;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.testing.Callers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With files whose counting waits for a table. */
@QuarkusTest
@DiscoveryTest
class SnapshotReadsTest {

  @Inject Database database;
  @Inject MeterRegistry meters;

  @Test
  void noMoreFilesAreCountedAtATimeThanTheSettingSays() {
    var uploads =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  database.update("lock table snapshot in access exclusive mode");
                  var begun = Stream.of("ada", "ada", "grace").map(this::upload).toList();
                  await().until(() -> counted() == 2 && waiting() == 1);
                  return begun;
                });

    assertThat(uploads).extracting(CompletableFuture::join).isEqualTo(List.of(201, 201, 201));
    assertThat(waiting()).isZero();
  }

  private double waiting() {
    return meters.get("gnomon.snapshot.reads.waiting").gauge().value();
  }

  /** How many wait for the table. */
  private int counted() {
    return database
        .first(
            "select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '%content_hash%'",
            row -> row.getInt(1))
        .orElseThrow();
  }

  private CompletableFuture<Integer> upload(String who) {
    var line =
        "1700000000.000 1 10.0.0.9 TCP_TUNNEL/200 1000 CONNECT %s.example:443 ada HIER_DIRECT/1.2.3.4 -\n"
            .formatted(UUID.randomUUID());
    return CompletableFuture.supplyAsync(
        () ->
            Callers.person(who, Roles.ANALYST)
                .contentType(ContentType.BINARY)
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports/snapshots")
                .statusCode());
  }
}
