package io.gnomon.local.stack;

import io.gnomon.embedded.KafkaSecurity;
import io.gnomon.embedded.PostgresServer;
import io.gnomon.local.stack.Readiness.Starting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All parts of one installation, running. Closing it stops devices first, then the services, then
 * the servers that these need.
 */
public final class Stack implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

  private final Installation installation;
  private final Home home;
  private final Ports ports;
  private final Progress progress;
  private final @Nullable KafkaSecurity security;
  private final Map<Part, ChildProcess> children = new EnumMap<>(Part.class);
  private @Nullable PostgresServer postgres;
  private volatile boolean closing;
  private boolean owner;

  /**
   * Starts nothing yet.
   *
   * @param progress gets a line for each thing that happens
   */
  public Stack(Installation installation, Home home, Ports ports, Progress progress) {
    this(installation, home, ports, progress, null);
  }

  /** The same with a broker that takes only whom the security admits. */
  public Stack(
      Installation installation,
      Home home,
      Ports ports,
      Progress progress,
      @Nullable KafkaSecurity security) {
    this.installation = installation;
    this.home = home;
    this.ports = ports;
    this.progress = progress;
    this.security = security;
  }

  /** Starts all of it; returns once every service is ready. */
  public void start() {
    home.prepare();
    InstallationProcesses.endOrphans(home, progress);
    ports.requireFree();
    home.writeToken();
    ports.writeTo(home);
    InstallationProcesses.register(home);
    owner = true;
    progress.report("starting PostgreSQL and Kafka");
    startServers();
    progress.report("starting the services");
    Part.services().forEach(this::launch);
    Readiness.await(Part.services().stream().map(this::starting).toList(), START_TIMEOUT, progress);
    archiveClasses();
  }

  /** Starts PostgreSQL and the broker, side by side. */
  public void startServers() {
    var broker = CompletableFuture.runAsync(this::startKafka);
    startPostgres();
    try {
      broker.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackException cause ? cause : e;
    }
  }

  /** Starts the broker (again) and waits until it takes connections. */
  public void startKafka() {
    var program = installation.kafka(home.data(Part.KAFKA), ports);
    var child =
        ChildProcess.start(
            Part.KAFKA, home, program, security == null ? Map.of() : security.environment());
    register(child);
    var address = ports.address(Part.KAFKA);
    await(
        new Starting(
            child,
            home.log(Part.KAFKA),
            () -> child.lastLines().contains("READY " + address),
            "kafka is ready at " + address));
  }

  /** Starts PostgreSQL (again) and makes the databases that are missing. */
  public void startPostgres() {
    try {
      postgres = PostgresServer.start(home.data(Part.POSTGRES), ports.of(Part.POSTGRES));
      for (var part : List.of(Part.CATALOG, Part.DISCOVERY, Part.POLICY)) {
        postgres.ensureDatabase(part.database());
      }
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new StackException(
          "PostgreSQL does not start: " + e.getMessage(),
          "if this machine forbids root to change users, run as an ordinary user");
    }
    progress.report("postgres is ready at " + ports.address(Part.POSTGRES));
  }

  /** Starts a service (again), without waiting for it. */
  public ChildProcess launch(Part part) {
    var child = start(part, home, ports);
    register(child);
    return child;
  }

  /** Starts one more process of a service, on another port; the caller stops it. */
  public ChildProcess launchReplica(Part part, int port) {
    var place = home.ofReplica(port);
    var replica = ports.with(part, port);
    var child = start(part, place, replica);
    var url = replica.url(part);
    await(
        new Starting(
            child,
            place.log(part),
            () -> Readiness.answers(url),
            "another " + part.label() + " is ready at " + url));
    return child;
  }

  private ChildProcess start(Part part, Home place, Ports where) {
    return ChildProcess.start(
        part,
        place,
        installation.service(part),
        ServiceEnvironment.of(part, home, where, kafkaClientSettings()));
  }

  /** Waits until a started service says that it is ready. */
  public void awaitReady(Part part) {
    await(starting(part));
  }

  /**
   * Writes the class archives that are missing, side by side. It is done before anybody uses the
   * system, since each process stands still meanwhile.
   */
  private void archiveClasses() {
    var writing =
        Part.startOrder().stream()
            .flatMap(part -> child(part).stream())
            .filter(ChildProcess::needsClassArchive)
            .map(child -> CompletableFuture.runAsync(child::archiveClasses))
            .toArray(CompletableFuture[]::new);
    if (writing.length > 0) {
      progress.report("writing class archives, once after a build, for faster starts");
      CompletableFuture.allOf(writing).join();
    }
  }

  /** The process of a part that was started here. */
  public synchronized Optional<ChildProcess> child(Part part) {
    return Optional.ofNullable(children.get(part));
  }

  /** PostgreSQL, once it runs. */
  public Optional<PostgresServer> postgres() {
    return Optional.ofNullable(postgres);
  }

  /** What a client of the broker sets beside its address. */
  public Map<String, String> kafkaClientSettings() {
    return security == null ? Map.of() : security.clientSettings();
  }

  /** Where it keeps its files. */
  public Home home() {
    return home;
  }

  /** Where it answers. */
  public Ports ports() {
    return ports;
  }

  @Override
  public void close() {
    closing = true;
    stop(Part.AGENT_SIM);
    stop(Part.POLICY, Part.DISCOVERY, Part.CATALOG);
    var servers = CompletableFuture.runAsync(() -> stop(Part.KAFKA));
    if (postgres != null) {
      closePostgres(postgres);
      progress.report("postgres has stopped");
    }
    servers.join();
    if (owner) {
      InstallationProcesses.deletePidFiles(home);
    }
  }

  /** Stops them side by side. */
  private void stop(Part... parts) {
    var running =
        Stream.of(parts)
            .flatMap(part -> child(part).stream())
            .filter(ChildProcess::isAlive)
            .toList();
    running.forEach(ChildProcess::requestStop);
    for (var child : running) {
      var label = child.part().label();
      child.awaitStop(() -> progress.waiting("waiting for " + label + " to stop"));
      progress.report(label + " has stopped");
    }
  }

  private static void closePostgres(PostgresServer server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new StackException("PostgreSQL does not stop: " + e.getMessage(), "end it by hand");
    }
  }

  private Starting starting(Part part) {
    var url = ports.url(part);
    return new Starting(
        child(part).orElseThrow(),
        home.log(part),
        () -> Readiness.answers(url),
        part.label() + " is ready at " + url);
  }

  private void await(Starting starting) {
    Readiness.await(List.of(starting), START_TIMEOUT, progress);
  }

  private synchronized void register(ChildProcess child) {
    children.put(child.part(), child);
    child.onUnexpectedEnd(() -> reportDeath(child));
  }

  private void reportDeath(ChildProcess child) {
    if (!closing) {
      progress.report(
          "%s has ended by itself; its last lines (all of them in %s):%n%s"
              .formatted(child.part().label(), home.log(child.part()), child.lastLines()));
    }
  }
}
