package io.gnomon.policy.alert;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** How PostgreSQL goes about finding alerts. */
@ApplicationScoped
class AlertPlanStore {

  private final Database database;

  AlertPlanStore(Database database) {
    this.database = database;
  }

  /**
   * Until the transaction ends, statements are planned for their values. The one plan for all that
   * PostgreSQL makes of what is asked often reads alerts in the order of the list: the fastest for
   * a text that many have, and all of them for one that few have.
   */
  void planForValues() {
    database.update("set local plan_cache_mode = force_custom_plan");
  }

  /**
   * Until the transaction ends, which has read nothing yet, all statements see what there is now:
   * attempts that come in meanwhile move no alert ahead of a place that has been passed.
   */
  void readOneSnapshot() {
    database.useOneSnapshot();
  }
}
