package io.gnomon.kit.database;

import io.gnomon.kit.background.OutageLog;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Logs the outages of the database. */
@ApplicationScoped
class DatabaseOutageRegistry {

  private static final Logger LOG = Logger.getLogger(DatabaseOutageRegistry.class);

  private final OutageLog outage = new OutageLog(LOG, "the database");

  void answered() {
    outage.recovered();
  }

  void failed(Throwable why) {
    outage.failed(String.valueOf(why.getMessage()));
  }
}
