package io.gnomon.discovery.executive;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets all statements of a transaction see the same moment. */
@ApplicationScoped
class MomentStore {

  private final Database database;

  MomentStore(Database database) {
    this.database = database;
  }

  /** Before any other statement of the running transaction; none of them takes longer than that. */
  void hold(int maxSeconds) {
    database.useOneSnapshot();
    database.update("set local statement_timeout = '%ds'".formatted(maxSeconds));
  }
}
