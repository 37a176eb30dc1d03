package io.gnomon.kit.topic;

import io.gnomon.embedded.kafka.KafkaAddress;
import io.gnomon.embedded.kafka.KafkaBroker;
import io.gnomon.embedded.kafka.Topics;
import io.gnomon.embedded.postgres.FreePort;
import io.gnomon.testing.RevocationMarker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A broker of a test's own, which that may stop and start again, by its fields of these names: of a
 * type of the JVM, since a test is loaded by another class loader.
 */
public class OwnBroker implements QuarkusTestResourceLifecycleManager {

  private final Path folder;
  private final int port;
  private final int controllerPort;
  private @Nullable KafkaBroker broker;

  public OwnBroker() throws IOException {
    folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-broker-");
    port = FreePort.any();
    controllerPort = FreePort.any();
  }

  /** At the same address each time, with what it had before. */
  @Override
  public Map<String, String> start() {
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    try {
      var client = client(folder);
      var address = KafkaAddress.onLoopback(port, controllerPort);
      var started = KafkaBroker.start(folder.resolve("log"), address, null, broker(client));
      broker = started;
      Topics.fromContracts().ensure(started.bootstrapServers(), client);
      fill(started.bootstrapServers(), client);
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

  /** Writes what its topics hold from the start: what policy-service did. */
  void fill(String bootstrapServers, Map<String, String> client) throws InterruptedException {
    RevocationMarker.write(bootstrapServers, client);
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
    Runnable stop = this::stop;
    Runnable start = this::start;
    injector.injectIntoFields(stop, field -> field.getName().equals("stopBroker"));
    injector.injectIntoFields(start, field -> field.getName().equals("startBroker"));
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
