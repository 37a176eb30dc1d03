package io.gnomon.kit.topic;

import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.machine.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker of a test's own, which that may stop: gives itself to its fields of this type. */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {

  private @Nullable KafkaBroker broker;

  @Override
  public Map<String, String> start() {
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    try {
      var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-broker-");
      var started = KafkaBroker.start(folder, FreePort.any(), FreePort.any());
      broker = started;
      Topics.fromContracts().ensure(started.bootstrapServers());
      return Map.of("kafka.bootstrap.servers", started.bootstrapServers());
    } catch (Exception e) {
      throw new IllegalStateException("the broker does not start", e);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  /** Behind the servers that all tests share. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public void inject(TestInjector injector) {
    // Of a type of the JVM: a test is loaded by another class loader.
    Runnable stop = this::stop;
    injector.injectIntoFields(
        stop, field -> field.getType() == Runnable.class && field.getName().equals("stopBroker"));
  }

  @Override
  public void stop() {
    var running = broker;
    broker = null;
    if (running != null) {
      running.close();
    }
  }
}
