package io.gnomon.console.session;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionServiceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir Path folder;

  @Test
  void aRestartSignsNobodyOutAndNobodyInAgain() {
    var before = serviceAt(NOW);
    var kept = session("1", NOW.plusSeconds(3600));
    var ended = session("2", NOW.plusSeconds(3600));
    before.signOut(ended);

    var after = serviceAt(NOW.plusSeconds(60));

    assertThat(after.find(before.cookie(kept))).contains(kept);
    assertThat(after.find(before.cookie(ended))).isEmpty();
  }

  @Test
  void whatOneProcessHasEndedAnotherRefuses() {
    var one = serviceAt(NOW);
    var other = serviceAt(NOW);
    var session = session("1", NOW.plusSeconds(3600));
    var cookie = one.cookie(session);

    one.signOut(session);

    assertThat(one.find(cookie)).isEmpty();
    var worker =
        new EndedSessionWorker(other, new BackgroundTaskRegistry(new SimpleMeterRegistry()));
    worker.start(new StartupEvent());
    await().until(() -> other.find(cookie).isEmpty());
    worker.stop(new ShutdownEvent());
  }

  @Test
  void whoIsSignedInIsAskedOfMemoryAlone() throws Exception {
    var service = serviceAt(NOW);
    var session = session("1", NOW.plusSeconds(3600));

    Files.writeString(folder.resolve("ended/1"), "");

    assertThat(service.find(service.cookie(session))).contains(session);
  }

  @Test
  void aRefusedSessionEndsForAsLongAsItCouldBeRenewed() throws Exception {
    var service = serviceAt(NOW);

    service.endRefused(session("1", NOW.plusSeconds(600)), Duration.ofHours(12));

    assertThat(service.isEnded("1")).isTrue();
    service.exchangeEnded();
    assertThat(serviceAt(NOW).isEnded("1")).isTrue();
    assertThat(folder.resolve("ended/1"))
        .hasContent(Long.toString(NOW.plusSeconds(12 * 3600).getEpochSecond()));
  }

  @Test
  void aTokenThatExpiredOnItsWayEndsNoSession() {
    var service = serviceAt(NOW);

    service.endRefused(session("1", NOW.plusSeconds(30)), Duration.ofHours(12));

    assertThat(service.isEnded("1")).isFalse();
  }

  @Test
  void whatWasEndedForLongerIsRefusedForLonger() {
    var one = serviceAt(NOW);
    one.end("1", NOW.plusSeconds(10));
    var other = serviceAt(NOW.plusSeconds(20));
    one.end("1", NOW.plusSeconds(100));

    other.exchangeEnded();

    assertThat(other.isEnded("1")).isTrue();
    assertThat(serviceAt(NOW).isEnded("1")).isTrue();
  }

  @Test
  void aSessionEndsWithItsToken() {
    var session = session("1", NOW.plusSeconds(3600));
    var cookie = serviceAt(NOW).cookie(session);

    assertThat(serviceAt(NOW.plusSeconds(3599)).find(cookie)).contains(session);
    assertThat(serviceAt(NOW.plusSeconds(3600)).find(cookie)).isEmpty();
  }

  @Test
  void whatWasEndedIsForgottenOnceItsTokenHasExpired() throws Exception {
    serviceAt(NOW).signOut(session("1", NOW.plusSeconds(10)));

    var later = serviceAt(NOW.plusSeconds(20));
    later.signOut(session("2", NOW.plusSeconds(100)));
    later.exchangeEnded();

    try (var files = Files.list(folder.resolve("ended"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("2");
    }
  }

  @Test
  void theKeyIsForItsOwnerAlone() throws Exception {
    serviceAt(NOW);

    var permissions = Files.getPosixFilePermissions(folder.resolve("session.key"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void withoutAFolderNobodySignsIn() {
    var service = new SessionService(config(Optional.empty()), Clock.systemUTC());

    assertThat(service.signIn("code")).isEmpty();
    assertThat(service.find("cookie")).isEmpty();
  }

  private SessionService serviceAt(Instant now) {
    return new SessionService(config(Optional.of(folder)), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Session session(String id, Instant expiresAt) {
    var claims = "{\"sub\":\"ines\",\"groups\":[\"admin\"],\"exp\":%d}";
    var payload = claims.formatted(expiresAt.getEpochSecond()).getBytes(StandardCharsets.UTF_8);
    var token = "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + ".c2ln";
    return new Session(id, token, TokenClaims.of(token).orElseThrow());
  }

  private static SessionConfig config(Optional<Path> folder) {
    return new SessionConfig() {
      @Override
      public Optional<Path> folder() {
        return folder;
      }

      @Override
      public Duration linkLife() {
        return Duration.ofMinutes(10);
      }
    };
  }
}
