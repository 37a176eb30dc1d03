package io.gnomon.agent.fleet;

import io.gnomon.agent.organisation.Organisation;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts and stops the fleet of this process, and gives other threads access to it. */
@ApplicationScoped
public class FleetService {

  private static final Logger LOG = Logger.getLogger(FleetService.class);
  private static final Duration TURN_INTERVAL = Duration.ofMillis(20);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final BackgroundTaskRegistry tasks;
  private final EventLoopExecutor executor;
  private final AgentConfig config;
  private final FleetSimulation simulation;
  private volatile boolean stopping;
  private volatile @Nullable FleetSummary latestSummary;

  FleetService(
      Vertx vertx,
      AgentConfig config,
      Organisation organisation,
      Clock clock,
      BackgroundTaskRegistry tasks,
      TlsConfigurationRegistry tls) {
    this.vertx = vertx;
    this.tasks = tasks;
    this.executor = new EventLoopExecutor(vertx);
    this.config = config;
    var trusted = tls.getDefault().map(TlsConfiguration::getTrustStoreOptions).orElse(null);
    this.simulation = new FleetSimulation(vertx, config, organisation, clock, trusted);
  }

  void start(@Observes StartupEvent event) {
    executor.run(
        () -> {
          simulation.startAll();
          tasks.everyOnEventLoop(vertx, "fleet-turn", TURN_INTERVAL, this::turn);
          tasks.everyOnEventLoop(vertx, "fleet-second", SECOND, this::everySecond);
        });
    LOG.infof(
        "%d devices start; policy service %s, discovery service %s",
        call(fleet -> fleet.devices().size()), config.policyUrl(), config.discoveryUrl());
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    run(FleetSimulation::shutDown);
  }

  /** Reads or changes the fleet on its event loop, and waits for the result. */
  public <T> T call(Function<FleetSimulation, T> work) {
    return executor.call(() -> work.apply(simulation));
  }

  /** Changes the fleet on its event loop, and waits until that is done. */
  public void run(Consumer<FleetSimulation> work) {
    executor.call(
        () -> {
          work.accept(simulation);
          return true;
        });
  }

  /** The summary of the last second; null right after the start. */
  @Nullable FleetSummary latestSummary() {
    return latestSummary;
  }

  private void turn() {
    if (!stopping) {
      simulation.turn();
    }
  }

  private void everySecond() {
    if (!stopping) {
      latestSummary = simulation.summary();
      simulation.everySecond();
    }
  }

  /** Runs work on the one event loop that a fleet is confined to. */
  static final class EventLoopExecutor {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final Context context;

    EventLoopExecutor(Vertx vertx) {
      this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** Runs work on the event loop. */
    void run(Runnable work) {
      context.runOnContext(v -> work.run());
    }

    /** Runs work on the event loop and waits for its result; not to be called on the event loop. */
    <T> T call(Supplier<T> work) {
      var result = new CompletableFuture<T>();
      context.runOnContext(
          v -> {
            try {
              result.complete(work.get());
            } catch (RuntimeException e) {
              result.completeExceptionally(e);
            }
          });
      return await(result);
    }

    private static <T> T await(CompletableFuture<T> result) {
      try {
        return result.get(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(e.getCause());
      } catch (TimeoutException e) {
        throw new IllegalStateException("the event loop of the fleet is overloaded", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }
}
