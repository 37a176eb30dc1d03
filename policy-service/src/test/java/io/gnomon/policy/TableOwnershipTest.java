package io.gnomon.policy;

import io.gnomon.kit.database.Database;
import io.gnomon.testing.architecture.TableOwnership;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class TableOwnershipTest {

  private static final Map<String, String> OWNERS =
      Map.ofEntries(
          Map.entry("alert", "alert"),
          Map.entry("alert_note", "alert.triage"),
          Map.entry("app_tag", "apptag"),
          Map.entry("catalog_app", "catalog"),
          Map.entry("credential_revocation", "revocation"),
          Map.entry("device", "device"),
          Map.entry("device_enforcement", "rollout"),
          Map.entry("device_group", "devicegroup"),
          Map.entry("enforcement", "rollout"),
          Map.entry("enrolment_token", "enrolment"),
          Map.entry("erased_user", "event"),
          Map.entry("erasure", "event"),
          Map.entry("event_watermark", "event"),
          Map.entry("feed_head", "feed.log"),
          Map.entry("feed_revision", "feed.log"),
          Map.entry("indicator", "indicator"),
          Map.entry("scoped_profile", "profile"),
          Map.entry("setting", "settings"));

  /** A rollout joins what devices enforce with devices and revisions, in one statement each. */
  private static final Map<String, Set<String>> READERS =
      Map.of(
          "device", Set.of("rollout"),
          "feed_head", Set.of("rollout"),
          "feed_revision", Set.of("rollout"));

  private static final TableOwnership OWNERSHIP = new TableOwnership(OWNERS, READERS);

  @Inject Database database;

  @Test
  void eachTableIsNamedByItsOwnerAlone() {
    OWNERSHIP.check("io.gnomon.policy");
  }

  @Test
  void eachTableHasAnOwner() {
    OWNERSHIP.checkComplete(database.list(TableOwnership.TABLES, row -> row.getString(1)));
  }
}
