package io.gnomon.local.installation.process;

import io.gnomon.embedded.kafka.KafkaSecurity;
import io.gnomon.embedded.postgres.PostgresAccess;
import io.gnomon.local.installation.ChildProcess;
import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Installation;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.StoppedException;
import io.gnomon.local.installation.process.Readiness.Starting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * All parts of one installation, running; what dies is started again. Closing it stops devices
 * first, then the services, then the servers that these need.
 */
public final class Stack implements AutoCloseable {

  static final Duration START_TIMEOUT = Duration.ofSeconds(180);

  private final PartLauncher launcher;
  private final Home home;
  private final Ports ports;
  private final Progress progress;
  private final RestartCounts restarts;
  private final Supervisor supervisor;
  private final LivenessWatch liveness;
  private final ClassArchives archives;
  private final CompletableFuture<String> givenUp = new CompletableFuture<>();
  private final StartedParts parts;
  private volatile boolean owner;

  /**
   * Starts nothing yet.
   *
   * @param progress gets a line for each thing that happens
   */
  public Stack(Installation installation, Home home, Ports ports, Progress progress) {
    this(installation, home, ports, progress, PartLauncher.kafkaSecurity(home, ports), Map.of());
  }

  /**
   * A stack whose broker authenticates its clients in another way.
   *
   * @param settings further ones of services, as environment variables
   */
  public Stack(
      Installation installation,
      Home home,
      Ports ports,
      Progress progress,
      KafkaSecurity security,
      Map<Part, Map<String, String>> settings) {
    this.launcher = new PartLauncher(installation, home, ports, security, settings);
    this.home = home;
    this.ports = ports;
    this.progress = progress;
    this.restarts = RestartCounts.of(home);
    this.supervisor = new Supervisor(progress::report, givenUp::complete);
    this.liveness = new LivenessWatch(ports, this::child, progress);
    this.archives = new ClassArchives(progress);
    this.parts = new StartedParts(progress, this::watch);
  }

  /**
   * Starts all of it; returns once all of it is ready, the broker and its topics included, and all
   * class archives are written.
   */
  public void start() {
    start(part -> {});
    writeClassArchives().join();
  }

  /**
   * Starts all of it without writing class archives.
   *
   * @param ready is notified of each part that can be used
   */
  public void start(Consumer<Part> ready) {
    begin();
    progress.report("starting the front door, PostgreSQL and Kafka");
    launch(Part.CONSOLE);
    launch(Part.KAFKA);
    startPostgres();
    progress.report("starting the services");
    // Half of their start needs no broker, which takes connections long before that is over.
    Part.apis().forEach(this::launch);
    var starting = new ArrayList<>(List.of(starting(Part.KAFKA)));
    starting.addAll(Part.services().stream().map(this::starting).toList());
    Readiness.await(
        starting,
        START_TIMEOUT,
        progress,
        each -> {
          ready.accept(each.part());
          yieldFromNowOn(each);
        });
    await(Readiness.frontDoor(child(Part.CONSOLE).orElseThrow(), ports));
    parts.watchAll();
    liveness.start();
  }

  /**
   * Begins to write the class archives that are missing, which is once after a build; done when all
   * are there. Each process stands still meanwhile, for a second or two.
   */
  public CompletableFuture<Void> writeClassArchives() {
    return archives.write(Part.processes().stream().flatMap(part -> child(part).stream()));
  }

  /**
   * Starts PostgreSQL and Kafka alone, side by side, for what is to be done before a service uses
   * them.
   */
  public void startServersOnly() {
    begin();
    progress.report("starting PostgreSQL and Kafka");
    var broker = CompletableFuture.runAsync(this::startKafka);
    startPostgres();
    try {
      broker.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackException cause ? cause : e;
    }
    parts.watchAll();
  }

  /**
   * Does what needs it running. Another thread may close it meanwhile: whatever fails then does so
   * since it was stopped.
   */
  public void unlessStopped(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      throw parts.isStopping() ? new StoppedException() : e;
    }
  }

  private void begin() {
    home.prepare();
    InstallationProcesses.endOrphans(home, progress);
    ports.requireUsable();
    home.writeToken();
    launcher.ensureCertificates();
    home.keepPreviousLogs();
    ports.writeTo(home);
    restarts.clear();
    InstallationProcesses.register(home);
    owner = true;
  }

  /** Completes with the reason when a part dies so often that it is not started again. */
  public CompletableFuture<String> givenUp() {
    return givenUp;
  }

  /** Starts the broker (again) and waits until it takes connections. */
  public void startKafka() {
    launch(Part.KAFKA);
    awaitReady(Part.KAFKA);
  }

  /** Starts PostgreSQL (again) and makes the databases that are missing. */
  public void startPostgres() {
    launch(Part.POSTGRES);
    awaitReady(Part.POSTGRES);
    launcher.ensureDatabases();
  }

  /** Starts a part (again), without waiting for it. */
  public ChildProcess launch(Part part) {
    var child = launcher.launch(part);
    parts.add(part, child);
    return child;
  }

  /**
   * Starts one more process of a service, which the caller stops.
   *
   * @param replica with its port and that of its health
   * @param settings further ones, as environment variables
   */
  public ChildProcess launchReplica(Part part, Ports replica, Map<String, String> settings) {
    var place = home.ofReplica(replica.of(part));
    var child = launcher.launchService(part, place, replica, settings);
    await(
        new Starting(
            part,
            child,
            () -> Readiness.isReady(part, replica),
            () -> Readiness.saying(replica.managementUrl(part), replica.authority()),
            "another %s is ready at %s".formatted(part.label(), replica.url(part))));
    return child;
  }

  /** Waits until a started part can be used. */
  public void awaitReady(Part part) {
    await(starting(part));
  }

  /** The process of a part that was started here. */
  public Optional<ChildProcess> child(Part part) {
    return parts.process(part);
  }

  /** PostgreSQL's databases and accounts. */
  public PostgresAccess postgres() {
    return launcher.access();
  }

  /** What a client of the broker sets beside its address. */
  public Map<String, String> kafkaClientSettings() {
    return launcher.security().clientSettings();
  }

  /** Where it keeps its files. */
  public Home home() {
    return home;
  }

  /** Where it answers. */
  public Ports ports() {
    return ports;
  }

  /** Also while another thread starts or closes it; returns once all of it has ended. */
  @Override
  public void close() {
    parts.beginToStop();
    synchronized (this) {
      supervisor.close();
      liveness.close();
      parts.stop(Part.AGENT_SIM);
      parts.stop(Part.CONSOLE, Part.POLICY, Part.DISCOVERY, Part.CATALOG);
      parts.stop(Part.KAFKA, Part.POSTGRES);
      if (owner) {
        InstallationProcesses.deletePidFiles(home);
      }
    }
  }

  private void watch(Part part, ChildProcess child) {
    child.onUnexpectedEnd(
        () ->
            supervisor.died(
                part.label(),
                "its last lines (all of them in %s):%n%s".formatted(child.log(), child.lastLines()),
                new PartRestart(this, part, restarts)));
  }

  private Starting starting(Part part) {
    return launcher.starting(part, child(part).orElseThrow());
  }

  private void await(Starting starting) {
    Readiness.await(List.of(starting), START_TIMEOUT, progress, Stack::yieldFromNowOn);
  }

  /** Not before: while all of them start, its start would take as long as those of all others. */
  private static void yieldFromNowOn(Starting ready) {
    if (ready.part().yields()) {
      ready.child().lowerPriority();
    }
  }
}
