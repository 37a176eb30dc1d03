package io.gnomon.local.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.stack.Home;
import io.gnomon.local.stack.Installation;
import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real PostgreSQL and Kafka, and services that are ready before Kafka is. */
class StackTest {

  private static final long TIMEOUT_SECONDS = 30;

  @TempDir Path folder;

  private final List<String> reports = new CopyOnWriteArrayList<>();

  @Test
  void servicesStartBesideTheBrokerAndNothingIsReadyWithoutIt() throws Exception {
    for (var service : Part.services()) {
      AlwaysReadyService.packAs(
          folder.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar"));
    }
    var home = new Home(Files.createDirectory(folder.resolve("data")));
    var ports = Ports.free();

    try (var stack = new Stack(new Installation(folder), home, ports, reports::add)) {
      stack.start();

      assertThat(topics(stack)).contains("catalog.cloud-apps.v1", "policy.credentials.v1");
    }
    var kafka = reports.indexOf("kafka is ready at " + ports.address(Part.KAFKA));
    assertThat(kafka).isGreaterThan(reports.indexOf("starting the services"));
  }

  private static Iterable<String> topics(Stack stack) throws Exception {
    var settings = new HashMap<String, Object>(stack.kafkaClientSettings());
    settings.put("bootstrap.servers", stack.ports().address(Part.KAFKA));
    try (var admin = Admin.create(settings)) {
      return admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
  }
}
