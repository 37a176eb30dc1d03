package io.gnomon.kit.database;

import static io.gnomon.testing.Patience.await;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.ServersAway;
import io.gnomon.testing.CutConnection;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that accepts connections and never completes a login. */
@DataTest
@TestProfile(ServersAway.class)
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
}
