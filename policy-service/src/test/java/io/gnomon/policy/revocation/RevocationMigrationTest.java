package io.gnomon.policy.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.policy.PolicyTest;
import io.gnomon.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class RevocationMigrationTest {

  @Inject DataSource dataSource;

  @Test
  void earlierRevocationsGetTheirTimesAndAreToldAnew() throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create schema earlier; set local search_path = earlier");
      statement.execute("create table outbox (topic text, key text, payload bytea)");
      statement.execute(file("V202611250105__create_credential_revocations.sql"));
      statement.execute(
          "insert into credential_revocation values"
              + " ('d', 'device', '2026-11-25T10:00:00.123Z', 'a', 'lost'),"
              + " ('s', 'subject', '2026-11-25T10:00:00.123Z', 'a', null),"
              + " ('t', 'token', '2026-11-25T10:00:00.123Z', 'a', 'leaked')");

      statement.execute(file("V202611270500__take_back_revocations.sql"));

      assertThat(
              texts(
                  statement.executeQuery(
                      "select concat_ws(' ', credential, tokens_before at time zone 'utc',"
                          + " expires_at at time zone 'utc') from credential_revocation order by 1")))
          .containsExactly(
              "d", "s 2026-11-25 10:00:11 2026-12-26 10:00:11", "t 2026-12-26 10:00:11");
      var told = texts(statement.executeQuery("select convert_from(payload, 'UTF8') from outbox"));
      assertThat(told).hasSize(2);
      for (var each : told) {
        Contracts.assertValid("policy/credential", new ObjectMapper().readTree(each));
      }
      connection.rollback();
    }
  }

  private static List<String> texts(ResultSet rows) throws SQLException {
    var texts = new ArrayList<String>();
    while (rows.next()) {
      texts.add(rows.getString(1));
    }
    return texts;
  }

  private static String file(String name) throws IOException {
    try (var in = RevocationMigrationTest.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
