package io.gnomon.kit.database;

import static io.gnomon.testing.Patience.await;

import io.gnomon.kit.DataTest;
import io.gnomon.testing.CutConnection;
import io.gnomon.testing.DatabaseAway;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that accepts connections and never completes a login. */
@DataTest
@TestProfile(SilentDatabaseTest.WithoutTls.class)
class SilentDatabaseTest {

  @Inject Database database;

  @AfterEach
  void mend() {
    CutConnection.mend();
  }

  @Test
  void thePoolIsBackOnceTheDatabaseIs() {
    CutConnection.silence();
    await().until(() -> !answers());

    mend();
    await().until(this::answers);
  }

  private boolean answers() {
    try {
      return database.exists("select 1");
    } catch (DatabaseException e) {
      return false;
    }
  }

  /** With it the driver awaits the first answer for 5 s only. */
  public static final class WithoutTls implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      var settings = new HashMap<>(DatabaseAway.settings());
      settings.computeIfPresent(
          "quarkus.datasource.jdbc.url", (name, url) -> url + "?sslmode=disable");
      settings.put("quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "2");
      return Map.copyOf(settings);
    }
  }
}
