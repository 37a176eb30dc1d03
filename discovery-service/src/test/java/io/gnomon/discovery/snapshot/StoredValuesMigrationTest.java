package io.gnomon.discovery.snapshot;

import static org.hamcrest.Matchers.equalTo;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.Callers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A snapshot as the version before stored it. */
@QuarkusTest
@DiscoveryTest
class StoredValuesMigrationTest {

  private static final String MIGRATION =
      "/db/migration/V202611261020__spell_stored_values_in_lower_camel_case.sql";
  private static final String SOURCE =
      "insert into data_source (name, kind) values (?, 'snapshot') returning id";
  private static final String SNAPSHOT =
      """
      insert into snapshot (source_id, name, format, content_hash, lines, transactions, rejected, reasons,
        first_day, last_day, uploaded_by, uploaded_at)
      values (?, 'Before', 'squid-native', ?, 9, 4, 5, ?::jsonb, '2023-11-14', '2023-11-14', 'ada', now())
      """;
  private static final String REASONS =
      """
      [{"reason": "not-the-format", "count": 3, "samples": ["a-b"]}, {"reason": "denied", "count": 2, "samples": []}]
      """;

  @Inject Database database;

  @Test
  void isReadWithTheValuesOfThisVersion() throws IOException {
    var content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    int source =
        database
            .first(SOURCE, row -> row.getInt(1), "snapshot-before-" + UUID.randomUUID())
            .orElseThrow();
    database.update(SNAPSHOT, source, sha256(content), REASONS);

    migrate();

    Callers.analyst()
        .contentType("application/octet-stream")
        .body(content)
        .post("/api/v1/reports/snapshots")
        .then()
        .statusCode(200)
        .body("duplicate", equalTo(true))
        .body("format", equalTo("squidNative"))
        .body("reasons.reason", equalTo(List.of("notTheFormat", "denied")))
        .body("reasons[0].samples[0]", equalTo("a-b"))
        .body("rejected", equalTo(5));
  }

  private void migrate() throws IOException {
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream(MIGRATION))) {
      var sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      database.run(
          connection -> {
            try (var statement = connection.createStatement()) {
              statement.execute(sql);
            }
          });
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
