package io.gnomon.console.upstream;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks each service again and again how it is. */
@ApplicationScoped
public class ServiceStatusRegistry {

  private static final String HEALTH = "/q/health/ready";
  private static final long TIMEOUT_MILLIS = 3000;
  private static final long STARTING_INTERVAL_MILLIS = 200;
  private static final int MAX_HEALTH_BYTES = 64 * 1024;

  private final Map<String, ServiceStatus> statuses = new ConcurrentHashMap<>();
  private final UpstreamConfig config;
  private final UpstreamClient client;
  private final Vertx vertx;

  ServiceStatusRegistry(UpstreamConfig config, UpstreamClient client, Vertx vertx) {
    this.config = config;
    this.client = client;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    config
        .services()
        .forEach((name, service) -> service.url().ifPresent(unused -> check(name, service)));
  }

  /** What is known of a service. */
  public ServiceStatus status(String service) {
    return statuses.getOrDefault(service, ServiceStatus.UNKNOWN);
  }

  /** Notes that nobody listens where the service should be. */
  public void noteAway(String service) {
    statuses.merge(service, ServiceStatus.UNKNOWN, (known, unknown) -> known.away());
  }

  /** Whether a failed request says that nobody listens. */
  public static boolean isAway(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof java.net.UnknownHostException
        || failure instanceof java.net.NoRouteToHostException;
  }

  private void check(String name, UpstreamConfig.Service service) {
    client
        .get(service.managementUrl(), HEALTH, TIMEOUT_MILLIS)
        .compose(request -> request.send())
        .compose(answer -> answer.body().map(body -> read(name, answer, body)))
        .onComplete(
            read -> {
              if (read.succeeded()) {
                statuses.put(name, read.result());
              } else if (isAway(read.cause())) {
                noteAway(name);
              }
              vertx.setTimer(untilNextCheck(name), again -> check(name, service));
            });
  }

  /** Requests wait for what is starting. */
  private long untilNextCheck(String name) {
    var interval = config.checkInterval().toMillis();
    return status(name).state() == ServiceState.STARTING
        ? Math.min(interval, STARTING_INTERVAL_MILLIS)
        : interval;
  }

  private ServiceStatus read(String name, HttpClientResponse answer, Buffer body) {
    var known = status(name);
    var state = known.state().answered(answer.statusCode() == 200);
    return new ServiceStatus(state, version(body, known.version()));
  }

  /** The services tell it as data of a check of its own. */
  private static String version(Buffer body, String known) {
    if (body.length() > MAX_HEALTH_BYTES) {
      return known;
    }
    try {
      return new JsonObject(body)
          .getJsonArray("checks", new JsonArray()).stream()
              .map(JsonObject.class::cast)
              .map(check -> check.getJsonObject("data", new JsonObject()).getString("version", ""))
              .filter(version -> !version.isEmpty())
              .findFirst()
              .orElse(known);
    } catch (DecodeException | ClassCastException e) {
      return known;
    }
  }
}
