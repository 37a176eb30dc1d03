package io.gnomon.kit.topic;

import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.machine.FreePort;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker of a test's own, which that may stop: gives itself to its fields of this type. */
public class OwnBroker implements QuarkusTestResourceLifecycleManager {

  private @Nullable KafkaBroker broker;

  @Override
  public Map<String, String> start() {
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    try {
      var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-broker-");
      var client = client(folder);
      var address = KafkaAddress.onLoopback(FreePort.any(), FreePort.any());
      var started = KafkaBroker.start(folder.resolve("log"), address, null, broker(client));
      broker = started;
      Topics.fromContracts().ensure(started.bootstrapServers(), client);
      var settings = new HashMap<String, String>();
      client.forEach((name, value) -> settings.put("kafka." + name, value));
      settings.put("kafka.bootstrap.servers", started.bootstrapServers());
      return settings;
    } catch (Exception e) {
      throw new IllegalStateException("the broker does not start", e);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  /** What its clients need beside its address; what that names is in the folder. */
  Map<String, String> client(Path folder) throws Exception {
    return Map.of();
  }

  /** What it needs for such clients. */
  Map<String, String> broker(Map<String, String> client) {
    return Map.of();
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
