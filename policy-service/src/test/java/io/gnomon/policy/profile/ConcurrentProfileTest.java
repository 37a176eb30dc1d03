package io.gnomon.policy.profile;

import static io.gnomon.testing.Callers.admin;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.database.Database;
import io.gnomon.policy.BlockedSessions;
import io.gnomon.policy.PolicyTest;
import io.gnomon.policy.feed.log.FeedWriter;
import io.gnomon.policy.feed.state.Organisation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two administrators who make changes at once do not undo each other's. */
@QuarkusTest
@PolicyTest
class ConcurrentProfileTest {

  private static final String PROFILES = "/api/v1/scoped-profiles";

  @Inject FeedWriter feed;
  @Inject Database database;

  @Test
  void ofTwoChangesOfOneVersionTheLaterOneIsRefused() {
    var group = Organisation.groupOf("profile-changed-twice");
    var profile = PROFILES + "/" + Organisation.profile("Changed twice", "include", group);
    var version = admin().get(profile).header(HttpHeaders.ETAG);

    var statuses =
        bothWhile(
            feed::lock,
            () -> change(profile, version, "Changed by Ada", group),
            () -> change(profile, version, "Changed by Grace", group));

    assertThat(statuses).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void ofTwoNewProfilesOfOneNameTheLaterOneIsRefused() {
    var group = Organisation.groupOf("profile-created-twice");

    var statuses =
        bothWhile(
            () -> database.update("lock table scoped_profile in share mode"),
            () -> create("Created twice", group),
            () -> create("created twice", group));

    assertThat(statuses).containsExactlyInAnyOrder(201, 409);
  }

  /** Neither goes on before both have come to a lock. */
  private static List<Integer> bothWhile(
      Runnable locked, Supplier<Integer> one, Supplier<Integer> other) {
    var answers =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  locked.run();
                  var sent = Stream.of(one, other).map(CompletableFuture::supplyAsync).toList();
                  BlockedSessions.await(2);
                  return sent;
                });
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static int create(String name, String group) {
    return admin().body(content(name, group)).post(PROFILES).statusCode();
  }

  private static int change(String profile, String version, String name, String group) {
    return admin()
        .header(HttpHeaders.IF_MATCH, version)
        .body(content(name, group))
        .put(profile)
        .statusCode();
  }

  private static Map<String, Object> content(String name, String group) {
    return Map.of("name", name, "mode", "include", "groups", List.of(group));
  }
}
