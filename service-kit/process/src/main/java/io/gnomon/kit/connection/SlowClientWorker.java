package io.gnomon.kit.connection;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Breaks off answers whose reader takes too little of them. One that is being written holds a
 * thread meanwhile, one that was written its bytes, and neither Quarkus nor Vert.x has a bound for
 * that: the limit for idle connections is for those without any request.
 */
@ApplicationScoped
public class SlowClientWorker {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final SlowClientConfig config;
  private final BackgroundTask task;
  private final Counter brokenOff;
  private final Set<SlowClientGuard> beingWritten = ConcurrentHashMap.newKeySet();

  SlowClientWorker(SlowClientConfig config, BackgroundTaskRegistry tasks, MeterRegistry meters) {
    this.config = config;
    this.task = tasks.create("readers");
    this.brokenOff =
        Counter.builder("gnomon.reader.broken.off")
            .description("Answers that were broken off, since too little of them was read")
            .register(meters);
  }

  void start(@Observes StartupEvent event) {
    task.repeat(INTERVAL, INTERVAL, this::check);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  /** Watches the answer to a request, until it is notified that it has ended. */
  public SlowClientGuard begin(HttpServerRequest request) {
    var answer = new SlowClientGuard(request, this);
    beingWritten.add(answer);
    return answer;
  }

  SlowClientConfig config() {
    return config;
  }

  void remove(SlowClientGuard answer) {
    beingWritten.remove(answer);
  }

  void breakOff(SlowClientGuard answer) {
    brokenOff.increment();
    answer.breakOff();
  }

  private void check() {
    var now = System.nanoTime();
    beingWritten.stream().filter(each -> each.isStuck(now)).forEach(this::breakOff);
  }

  /** How slowly an answer may be read. */
  @ConfigMapping(prefix = "gnomon.reader")
  interface SlowClientConfig {

    /** How long nothing of an answer may be taken. */
    @WithDefault("30s")
    Duration maxDelay();

    /** How many bytes of it have to be taken in each second on the whole. */
    @WithDefault("32K")
    MemorySize minBytesPerSecond();

    /** How long the reader may take for so much. */
    default long allowedNanos(long bytes) {
      return maxDelay().toNanos() + (long) (bytes * 1e9 / minBytesPerSecond().asLongValue());
    }
  }
}
