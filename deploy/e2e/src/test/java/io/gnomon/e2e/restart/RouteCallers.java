package io.gnomon.e2e.restart;

import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients of all services at once, one after the other on each of its routes, who note what no
 * client may see: a fault of the server that does not say "come later".
 */
final class RouteCallers implements AutoCloseable {

  /** Some twenty requests a second in all: processes that start beside them need the processors. */
  private static final long PAUSE_MILLIS = 200;

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int UNAVAILABLE = 503;

  private record Route(Part service, String method, String path, String body) {

    static Route get(Part service, String path) {
      return new Route(service, "GET", path, "");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final List<Route> ROUTES =
      List.of(
          Route.get(Part.CATALOG, "/api/v1/apps?q=dropbox"),
          Route.get(Part.CATALOG, "/api/v1/apps/dropbox"),
          Route.get(Part.CATALOG, "/api/v1/categories"),
          Route.get(Part.CATALOG, "/api/v1/app-facets?kind=all"),
          Route.get(Part.CATALOG, "/api/v1/catalog-audit"),
          Route.get(Part.CATALOG, "/api/v1/custom-apps"),
          Route.get(Part.CATALOG, "/api/v1/me"),
          new Route(Part.CATALOG, "POST", "/api/v1/apps/lookup", "{\"hosts\":[\"dropbox.com\"]}"),
          Route.get(Part.DISCOVERY, "/api/v1/reports"),
          Route.get(Part.DISCOVERY, "/api/v1/reports/endpoint-users"),
          Route.get(Part.DISCOVERY, "/api/v1/reports/endpoint-users/apps"),
          Route.get(Part.DISCOVERY, "/api/v1/reports/endpoint-users/users"),
          Route.get(Part.DISCOVERY, "/api/v1/discovery-audit"),
          Route.get(Part.POLICY, "/api/v1/devices?limit=5"),
          Route.get(Part.POLICY, "/api/v1/app-tags"),
          Route.get(Part.POLICY, "/api/v1/indicators"),
          Route.get(Part.POLICY, "/api/v1/feed"),
          Route.get(Part.POLICY, "/api/v1/alerts"),
          Route.get(Part.POLICY, "/api/v1/audit"),
          Route.get(Part.POLICY, "/api/v1/settings"),
          new Route(
              Part.POLICY,
              "PUT",
              "/api/v1/app-tags/mega",
              "{\"tag\":\"unsanctioned\",\"reason\":\"load\"}"),
          new Route(
              Part.POLICY,
              "PUT",
              "/api/v1/app-tags/mega",
              "{\"tag\":\"sanctioned\",\"reason\":\"load\"}"),
          Route.get(Part.AGENT_SIM, "/sim/v1/fleet"),
          Route.get(Part.AGENT_SIM, "/sim/v1/devices"),
          Route.get(Part.AGENT_SIM, "/sim/v1/ledger"));

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Ports ports;
  private final String token;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Set<String> faults = new ConcurrentSkipListSet<>();
  private final Map<String, AtomicInteger> successes = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  RouteCallers(Ports ports, String token) {
    this.ports = ports;
    this.token = token;
    ROUTES.forEach(each -> successes.put(each.toString(), new AtomicInteger()));
  }

  void start() {
    for (var service : Part.apis()) {
      var routes = ROUTES.stream().filter(each -> each.service == service).toList();
      var thread = new Thread(() -> callAll(routes), "callers of " + service.label());
      threads.add(thread);
      thread.start();
    }
  }

  /** Answers that no client may see. */
  Set<String> faults() {
    return faults;
  }

  /** How often each route gave a good answer. */
  Map<String, Integer> successes() {
    var counts = new TreeMap<String, Integer>();
    successes.forEach((route, count) -> counts.put(route, count.get()));
    return counts;
  }

  @Override
  public void close() {
    stopping.countDown();
    for (var thread : threads) {
      try {
        thread.join(TIMEOUT.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void callAll(List<Route> routes) {
    try {
      while (true) {
        for (var route : routes) {
          call(route);
          if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            return;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void call(Route route) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(ports.url(route.service) + route.path))
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(route.method, body(route))
            .build();
    try {
      note(route, http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      // A server killed in the middle of an answer gives none.
    }
  }

  private void note(Route route, HttpResponse<String> answer) {
    var status = answer.statusCode();
    if (status < 300) {
      Objects.requireNonNull(successes.get(route.toString())).incrementAndGet();
    } else if (status != UNAVAILABLE) {
      faults.add(route + " answered " + status + ": " + answer.body());
    }
  }

  private static BodyPublisher body(Route route) {
    return route.body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(route.body);
  }
}
