package io.gnomon.console.upstream;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Polls the health of each process of each service. */
@ApplicationScoped
public class ServiceStatusRegistry {

  private static final String HEALTH = "/q/health/ready";
  private static final Duration STARTING_INTERVAL = Duration.ofMillis(200);

  /** A connection, and an answer; a check that has not come to its end by then is forgotten. */
  private static final int MAX_TIMEOUTS = 3;

  private static final int MAX_HEALTH_BYTES = 64 * 1024;

  private final Map<ServiceProcess, ServiceStatus> statuses = new ConcurrentHashMap<>();
  private final Map<String, List<ServiceProcess>> processes = new HashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final UpstreamConfig config;
  private final UpstreamClient client;
  private final Vertx vertx;
  private final BackgroundTaskRegistry tasks;
  private final CheckSchedule schedule;

  ServiceStatusRegistry(
      UpstreamConfig config, UpstreamClient client, Vertx vertx, BackgroundTaskRegistry tasks) {
    this.config = config;
    this.client = client;
    this.vertx = vertx;
    this.tasks = tasks;
    config.services().forEach((name, service) -> processes.put(name, service.processes()));
    this.schedule =
        new CheckSchedule(
            processes.values().stream().flatMap(List::stream).toList(),
            config.checkTimeout().multipliedBy(MAX_TIMEOUTS),
            System::nanoTime);
  }

  void start(@Observes StartupEvent event) {
    schedule.run(this::check);
    var interval = min(config.checkInterval(), STARTING_INTERVAL);
    tasks.everyOnEventLoop(vertx, "service-status", interval, () -> schedule.run(this::check));
  }

  /** The services that this installation has, by name. */
  public List<String> services() {
    return processes.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** What is known of a service: of that of its processes which can serve best. */
  public ServiceStatus status(String service) {
    return processes.getOrDefault(service, List.of()).stream()
        .map(this::status)
        .min(Comparator.comparingInt(each -> each.state().preference()))
        .orElse(ServiceStatus.UNKNOWN);
  }

  /** Its processes, those that can serve first, and among these each in its turn. */
  public List<ServiceProcess> inOrder(String service) {
    var all = processes.getOrDefault(service, List.of());
    if (all.size() <= 1) {
      return all;
    }
    var ordered = new ArrayList<>(all);
    Collections.rotate(ordered, turn.getAndIncrement());
    ordered.sort(Comparator.comparingInt(each -> status(each).state().preference()));
    return ordered;
  }

  /** Notes that nothing listens at the address of the process. */
  public void noteAway(ServiceProcess process) {
    update(process, known -> known.now(ServiceState.AWAY));
  }

  /**
   * Notes that the process is about to end, sooner than the next check would show. Says nothing of
   * an address that stands for all processes of its service, one of which ends.
   */
  public void noteEnding(ServiceProcess process) {
    if (processes.values().stream().anyMatch(all -> all.size() > 1 && all.contains(process))) {
      update(process, known -> known.now(ServiceState.ENDING));
    }
  }

  /** Whether a failed request means that nothing listens. */
  public static boolean isAway(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof java.net.UnknownHostException
        || failure instanceof java.net.NoRouteToHostException;
  }

  private void check(ServiceProcess process) {
    client
        .get(process.managementUrl(), HEALTH, config.checkTimeout().toMillis())
        .compose(request -> ask(request, process))
        .onComplete(
            read -> {
              if (read.failed() && isAway(read.cause())) {
                noteAway(process);
              }
              schedule.after(process, untilNextCheck(process));
            });
  }

  /** Always comes to an end: a request's own timeout is over with the head of its answer. */
  private Future<Buffer> ask(HttpClientRequest request, ServiceProcess process) {
    return request
        .send()
        .compose(
            answer ->
                answer
                    .body()
                    .onSuccess(body -> update(process, known -> read(known, answer, body))))
        .timeout(config.checkTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(failure -> request.reset());
  }

  private void update(ServiceProcess process, UnaryOperator<ServiceStatus> change) {
    statuses.compute(
        process,
        (key, known) -> change.apply(Objects.requireNonNullElse(known, ServiceStatus.UNKNOWN)));
  }

  private ServiceStatus status(ServiceProcess process) {
    return statuses.getOrDefault(process, ServiceStatus.UNKNOWN);
  }

  /** Requests wait for what is to come. */
  private Duration untilNextCheck(ServiceProcess process) {
    return switch (status(process).state()) {
      case AWAY, STARTING -> min(config.checkInterval(), STARTING_INTERVAL);
      case READY, NOT_READY, ENDING -> config.checkInterval();
    };
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static ServiceStatus read(ServiceStatus known, HttpClientResponse answer, Buffer body) {
    var state = known.state().answered(answer.statusCode() == 200);
    return new ServiceStatus(state, version(body, known.version()));
  }

  /** The services report it as data of a check of its own. */
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

  /**
   * What is known of a service.
   *
   * @param version empty until it has reported it
   */
  public record ServiceStatus(ServiceState state, String version) {

    static final ServiceStatus UNKNOWN = new ServiceStatus(ServiceState.AWAY, "");

    ServiceStatus now(ServiceState state) {
      return new ServiceStatus(state, version);
    }
  }

  /**
   * When the health of each process is checked next. A check that fails in any way, or never says
   * that it is over, is made again: nothing of it has to succeed for that.
   */
  static final class CheckSchedule {

    private final List<ServiceProcess> processes;
    private final Duration maxDuration;
    private final LongSupplier nanoTime;

    /** In nanoseconds. */
    private final Map<ServiceProcess, Long> next = new ConcurrentHashMap<>();

    /**
     * All are due.
     *
     * @param maxDuration when a check is made again that has not come to its end
     */
    CheckSchedule(List<ServiceProcess> processes, Duration maxDuration, LongSupplier nanoTime) {
      this.processes = processes;
      this.maxDuration = maxDuration;
      this.nanoTime = nanoTime;
    }

    /** Checks those that are due. One that throws delays the others until this is called again. */
    void run(Consumer<ServiceProcess> check) {
      for (var each : processes) {
        if (isDue(each)) {
          after(each, maxDuration);
          check.accept(each);
        }
      }
    }

    /** A check is over; the next one is due after that pause. */
    void after(ServiceProcess process, Duration pause) {
      next.put(process, nanoTime.getAsLong() + pause.toNanos());
    }

    private boolean isDue(ServiceProcess process) {
      var due = next.get(process);
      return due == null || due - nanoTime.getAsLong() <= 0;
    }
  }
}
