package io.gnomon.local.stack;

import io.gnomon.embedded.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All parts of one installation, running. Closing it stops them in the reverse order of their
 * start.
 */
public final class Stack implements AutoCloseable {

  private static final Duration STARTING_AT_MOST = Duration.ofSeconds(90);

  private final Installation installation;
  private final Home home;
  private final Ports ports;
  private final Consumer<String> progress;
  private final Map<Part, ChildProcess> children = new EnumMap<>(Part.class);
  private @Nullable PostgresServer postgres;
  private volatile boolean closing;
  private boolean owner;

  /**
   * Starts nothing yet.
   *
   * @param progress gets a line for each thing that happens
   */
  public Stack(Installation installation, Home home, Ports ports, Consumer<String> progress) {
    this.installation = installation;
    this.home = home;
    this.ports = ports;
    this.progress = progress;
  }

  /** Starts all of it; returns once every service is ready. */
  public void start() {
    home.prepare();
    Leftovers.end(home, progress);
    ports.requireFree();
    home.writeToken();
    ProcessNote.write(home.run("launcher"), ProcessHandle.current());
    owner = true;
    startServers();
    Part.services().forEach(this::launch);
    Part.services().forEach(this::awaitReady);
  }

  /** Starts PostgreSQL and the broker, side by side. */
  public void startServers() {
    var broker = CompletableFuture.runAsync(this::startKafka);
    startPostgres();
    try {
      broker.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw e.getCause() instanceof StackException cause ? cause : e;
    }
  }

  /** Starts the broker (again) and waits until it takes connections. */
  public void startKafka() {
    var folder = home.data(Part.KAFKA);
    var archive = home.folder().resolve("run/kafka.jsa");
    var child =
        ChildProcess.start(Part.KAFKA, home, installation.kafka(folder, ports, archive), Map.of());
    register(child);
    Readiness.await(
        child,
        home.log(Part.KAFKA),
        STARTING_AT_MOST,
        () -> child.lastLines().contains("READY 127.0.0.1:" + ports.of(Part.KAFKA)));
    progress.accept("kafka is ready on port " + ports.of(Part.KAFKA));
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
    progress.accept("postgres is ready on port " + ports.of(Part.POSTGRES));
  }

  /** Starts a service (again), without waiting for it. */
  public ChildProcess launch(Part part) {
    var child = start(part, home, ports);
    register(child);
    return child;
  }

  /** Starts one more process of a service, on another port; whoever asked for it stops it. */
  public ChildProcess launchReplica(Part part, int port) {
    var place = home.ofReplica(port);
    var elsewhere = ports.with(part, port);
    var child = start(part, place, elsewhere);
    Readiness.await(
        child, place.log(part), STARTING_AT_MOST, () -> Readiness.answers(elsewhere.url(part)));
    return child;
  }

  private ChildProcess start(Part part, Home place, Ports where) {
    var archive = place.run(part.label() + ".jsa");
    return ChildProcess.start(
        part, place, installation.service(part, archive), ServiceEnvironment.of(part, home, where));
  }

  /** Waits until a started service says that it is ready. */
  public void awaitReady(Part part) {
    Readiness.await(
        child(part).orElseThrow(),
        home.log(part),
        STARTING_AT_MOST,
        () -> Readiness.answers(ports.url(part)));
    progress.accept(part.label() + " is ready at " + ports.url(part));
  }

  /** The process of a part that was started here. */
  public synchronized Optional<ChildProcess> child(Part part) {
    return Optional.ofNullable(children.get(part));
  }

  /** PostgreSQL, once it runs. */
  public Optional<PostgresServer> postgres() {
    return Optional.ofNullable(postgres);
  }

  /** Where it keeps its things. */
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
    var order = Stream.of(Part.AGENT_SIM, Part.POLICY, Part.DISCOVERY, Part.CATALOG, Part.KAFKA);
    order.flatMap(part -> child(part).stream()).filter(ChildProcess::isAlive).forEach(this::end);
    if (postgres != null) {
      progress.accept("stopping postgres");
      closePostgres(postgres);
    }
    if (owner) {
      Leftovers.forget(home);
    }
  }

  private void end(ChildProcess child) {
    progress.accept("stopping " + child.part().label());
    child.stop();
  }

  private static void closePostgres(PostgresServer server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new StackException("PostgreSQL does not stop: " + e.getMessage(), "end it by hand");
    }
  }

  private synchronized void register(ChildProcess child) {
    children.put(child.part(), child);
    child.whenItEndsByItself(() -> reportDeath(child));
  }

  private void reportDeath(ChildProcess child) {
    if (!closing) {
      progress.accept(
          "%s has ended by itself; its last lines (all of them in %s):%n%s"
              .formatted(child.part().label(), home.log(child.part()), child.lastLines()));
    }
  }
}
