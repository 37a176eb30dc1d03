package io.gnomon.e2e.kubernetes;

import static io.gnomon.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import io.gnomon.testing.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo overlay in real containers, made of the images that are built from here. */
@Tag("full")
@Order(RunningGnomon.BEFORE_IT)
class DemoInContainersIT {

  private static final Duration START_TIMEOUT = Duration.ofMinutes(5);
  private static final Duration STORY_TIMEOUT = Duration.ofMinutes(10);

  @TempDir Path folder;
  private Overlay demo;
  private ClusterApi api;
  private PodmanCluster cluster;

  @BeforeAll
  static void whereContainersRun() {
    Prerequisite.require("containers", Podman.isUsable(), "deploy/kubernetes/README.md says how");
  }

  @BeforeEach
  void makeImages() throws Exception {
    Images.load(folder);
    demo = Overlay.render("demo");
    api = ClusterApi.start(folder);
    cluster = new PodmanCluster(folder);
  }

  @AfterEach
  void removePods() {
    cluster.close();
    api.close();
  }

  @Test
  void theDemoBecomesReadyAndTheStoryHoldsInIt() throws Exception {
    setUpTwice();
    cluster.apply(api.documents());

    cluster.start(demo, "fleet");
    for (var name : demo.names(Deployment.class)) {
      cluster.start(demo, name);
    }
    awaitReady();
    assertThatTheFleetWorks();
    for (var service : Part.services()) {
      assertThat(cluster.mappedFiles(service.label())).contains("/app/classes.jsa");
    }

    assertThatALinkSignsIn();

    cluster.start(Overlay.render("demo-story"), "story");
    awaitEnd("story", STORY_TIMEOUT);
    assertThat(cluster.logs("story")).contains("The ledger balances");
    given()
        .auth()
        .oauth2(api.file("administrator", "token"))
        .get("http://%s:8083/api/v1/alerts".formatted(cluster.address("policy-service")))
        .then()
        .statusCode(200)
        .body("items.app.name", hasItem(is("Dropbox")));
  }

  private void setUpTwice() {
    var setup = demo.workload("setup");
    assertThat(cluster.runWithApi(setup, api).output()).contains("administrator is made");
    var twice = cluster.runWithApi(setup, api);
    assertThat(twice.exitCode()).as(twice.output()).isZero();
    assertThat(twice.output()).contains("policy-service-keys is there");
  }

  /** The Job has waited for the services: one that failed and was tried again may come late. */
  private void assertThatTheFleetWorks() {
    awaitEnd("fleet", START_TIMEOUT);
    assertThat(cluster.inspect("fleet", "{{.RestartCount}}"))
        .as(() -> cluster.logs("fleet"))
        .isEqualTo("0");
    given()
        .auth()
        .oauth2(api.file("administrator", "token"))
        .get("http://%s:8084/sim/v1/fleet".formatted(cluster.address("agent-sim")))
        .then()
        .statusCode(200)
        .body("devices", greaterThanOrEqualTo(20))
        .body("pace", is(not("paused")));
  }

  private void awaitEnd(String job, Duration timeout) {
    await(job)
        .atMost(timeout)
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> cluster.inspect(job, "{{.State.Status}}").equals("exited"));
    assertThat(cluster.inspect(job, "{{.State.ExitCode}}"))
        .as(() -> cluster.logs(job) + whatEachDoes())
        .isEqualTo("0");
  }

  /**
   * As in the guide: a user with access to the pod puts a token there, under the hash of a code.
   */
  private void assertThatALinkSignsIn() throws Exception {
    var code = "a-code-that-nobody-else-has";
    var hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
    cluster.execute(
        "console",
        "umask 077; mkdir -p /tmp/sign-in/links; echo %s > /tmp/sign-in/links/%s"
            .formatted(api.file("administrator", "token"), HexFormat.of().formatHex(hash)));
    var console = "http://%s:8080".formatted(cluster.address("console"));
    given().get(console + "/console/").then().statusCode(200);

    var cookies =
        given()
            .header("Authorization", "Link " + code)
            .header("Sec-Fetch-Site", "same-origin")
            .post(console + "/session")
            .then()
            .statusCode(200)
            .extract()
            .cookies();

    given()
        .cookies(cookies)
        .header("Sec-Fetch-Site", "same-origin")
        .get(console + "/api/v1/me")
        .then()
        .statusCode(200)
        .body("roles", hasItem("admin"));
  }

  private String whatEachDoes() {
    return Part.apis().stream()
        .map(each -> "%n== %s%n%s".formatted(each, cluster.threadsAndLog(each.label())))
        .collect(Collectors.joining());
  }

  private void awaitReady() {
    for (var name : demo.names(Deployment.class)) {
      await(name)
          .atMost(START_TIMEOUT)
          .pollInterval(Duration.ofSeconds(1))
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> status(name, "ready") == 200);
      assertThat(status(name, "live")).as(name).isEqualTo(200);
      assertThat(cluster.inspect(name, "{{.RestartCount}}")).as(cluster.logs(name)).isEqualTo("0");
    }
  }

  private int status(String name, String health) {
    return given()
        .get(
            "http://%s:%d/q/health/%s"
                .formatted(cluster.address(name), managementPort(name), health))
        .statusCode();
  }

  private int managementPort(String name) {
    return demo.workload(name).container().getPorts().stream()
        .filter(each -> each.getName().equals("management"))
        .findFirst()
        .orElseThrow()
        .getContainerPort();
  }
}
