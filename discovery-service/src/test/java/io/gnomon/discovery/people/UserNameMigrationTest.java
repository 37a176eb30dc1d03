package io.gnomon.discovery.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.kit.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names as the version before stores them. */
@QuarkusTest
@DiscoveryTest
class UserNameMigrationTest {

  private static final String MIGRATION = "/db/migration/V202611282203__compose_user_names.sql";

  @Inject Database database;

  @Test
  void theVersionBeforeStoresNamesBesideThisOne() {
    assertThat(store("before-one")).isEqualTo(1);
    assertThat(store("before-one")).isZero();

    var seen =
        database.first("select id from person where name = ?", row -> row.getLong(1), "before-one");
    assertThat(seen).isEqualTo(id("before-one"));
  }

  private int store(String name) {
    return database.update("insert into person (name) values (?) on conflict do nothing", name);
  }

  @Test
  void namesAreComposedWhereNobodyHasTheComposedOne() throws IOException {
    store("zoe\u0308 alone");
    var alone = id("zoe\u0308 alone");
    store("zoe\u0308 twin");
    store("zo\u00eb twin");
    var twins = List.of(id("zoe\u0308 twin"), id("zo\u00eb twin"));

    migrate();

    assertThat(id("zo\u00eb alone")).isEqualTo(alone);
    assertThat(List.of(id("zoe\u0308 twin"), id("zo\u00eb twin"))).isEqualTo(twins);
  }

  private Optional<Long> id(String name) {
    return database.first("select id from user_name where name = ?", row -> row.getLong(1), name);
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
}
