package io.gnomon.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A backend in the place of each service but agent-sim, which this installation does not have; two
 * for discovery-service.
 */
public final class Backends implements QuarkusTestResourceLifecycleManager {

  private static final Map<String, Backend> RUNNING = new ConcurrentHashMap<>();
  private static final String SECOND = "second discovery-service";

  static Backend of(String service) {
    return java.util.Objects.requireNonNull(RUNNING.get(service));
  }

  /** The other process of discovery-service. */
  static Backend otherOfDiscovery() {
    return of(SECOND);
  }

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<String, String>();
    for (var context : new String[] {"catalog", "discovery", "policy"}) {
      var service = context + "-service";
      var backend = new Backend(service);
      RUNNING.put(service, backend);
      settings.put("gnomon.console.services." + service + ".url", backend.url());
      settings.put("gnomon.console.services." + service + ".management-url", backend.url());
    }
    var both = discovery();
    settings.put("gnomon.console.services.discovery-service.url", both);
    settings.put("gnomon.console.services.discovery-service.management-url", both);
    settings.put("gnomon.console.check-interval", "50ms");
    settings.put("gnomon.console.check-timeout", "300ms");
    settings.put("quarkus.http.test-port", "0");
    return settings;
  }

  private static String discovery() {
    var second = new Backend("discovery-service");
    RUNNING.put(SECOND, second);
    return of("discovery-service").url() + "," + second.url();
  }

  @Override
  public void stop() {
    RUNNING.values().forEach(Backend::close);
    RUNNING.clear();
  }
}
