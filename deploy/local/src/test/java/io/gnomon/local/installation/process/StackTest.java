package io.gnomon.local.installation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gnomon.local.installation.Home;
import io.gnomon.local.installation.Installation;
import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.StoppedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real PostgreSQL and Kafka, and services that are ready before Kafka is. */
@Tag("full")
class StackTest {

  private static final long TIMEOUT_SECONDS = 30;

  @TempDir Path folder;

  private final List<String> reports = new CopyOnWriteArrayList<>();

  @Test
  void servicesStartBesideTheBrokerAndNothingIsReadyWithoutIt() throws Exception {
    var home = home();
    var ports = Ports.free();

    try (var stack = new Stack(installation(), home, ports, reports::add)) {
      stack.start();

      assertThat(InstallationProcesses.process(home, Part.POSTGRES)).isPresent();
      assertThat(home.log(Part.POSTGRES)).content().contains("ready to accept connections");
      assertThat(topics(stack)).contains("catalog.cloud-apps.v1", "policy.credentials.v1");
    }
    var kafka = reports.indexOf("kafka is ready at " + ports.address(Part.KAFKA));
    assertThat(kafka).isGreaterThan(reports.indexOf("starting the services"));
  }

  @Test
  void aStartEndsWithAllThatItStartedOnceItIsStopped() throws Exception {
    var home = home();
    var stopped = new CompletableFuture<Void>();

    try (var stack = new Stack(installation(), home, Ports.free(), reports::add)) {
      assertThatExceptionOfType(StoppedException.class)
          .isThrownBy(
              () ->
                  stack.unlessStopped(
                      () ->
                          stack.start(
                              part -> {
                                stopped.completeAsync(
                                    () -> {
                                      stack.close();
                                      return null;
                                    });
                                stopped.join();
                              })));
    }

    assertThat(Part.processes()).noneMatch(part -> running(home, part));
    assertThat(reports).contains("postgres has stopped").doesNotContain("everything answers");
  }

  private static boolean running(Home home, Part part) {
    return InstallationProcesses.process(home, part).isPresent();
  }

  private Installation installation() throws Exception {
    for (var service : Part.services()) {
      AlwaysReadyService.packAs(
          folder.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar"));
    }
    return new Installation(folder);
  }

  private Home home() throws Exception {
    return new Home(Files.createDirectory(folder.resolve("data")));
  }

  private static Iterable<String> topics(Stack stack) throws Exception {
    var settings = new HashMap<String, Object>(stack.kafkaClientSettings());
    settings.put("bootstrap.servers", stack.ports().address(Part.KAFKA));
    try (var admin = Admin.create(settings)) {
      return admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
  }
}
