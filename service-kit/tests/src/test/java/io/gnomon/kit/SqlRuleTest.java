package io.gnomon.kit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.gnomon.kit.database.Database;
import io.gnomon.testing.architecture.ArchitectureRules;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRuleTest {

  @ParameterizedTest
  @ValueSource(classes = {DriverPlanner.class, GatewayPlanner.class})
  void whoWritesSqlAndIsNoStoreIsFound(Class<?> type) {
    var rules = new ArchitectureRules("io.gnomon.kit", new ClassFileImporter().importClasses(type));

    assertThatThrownBy(rules::sqlIsWrittenInStores).isInstanceOf(AssertionError.class);
  }

  static final class DriverPlanner {
    void plan(Connection connection) throws SQLException {
      connection.createStatement().execute("select 1");
    }
  }

  static final class GatewayPlanner {
    int plan(Database database) {
      return database.update("delete from outbox");
    }
  }
}
