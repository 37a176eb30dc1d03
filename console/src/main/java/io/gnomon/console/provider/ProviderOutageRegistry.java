package io.gnomon.console.provider;

import io.gnomon.kit.background.OutageLog;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Logs the outages of the provider. */
@ApplicationScoped
class ProviderOutageRegistry {

  private static final Logger LOG = Logger.getLogger(ProviderOutageRegistry.class);

  private final OutageLog outage = new OutageLog(LOG, "the identity provider");

  void answered() {
    outage.recovered();
  }

  void failed(Throwable why) {
    outage.failed(why.toString());
  }
}
