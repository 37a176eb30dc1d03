package io.gnomon.console.session;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signs people in and out. */
@ApplicationScoped
@Startup // So that an unusable folder is reported at once.
public class SessionService {

  private static final Logger LOG = Logger.getLogger(SessionService.class);
  private static final int ID_BYTES = 16;

  /**
   * The clock of a service may be ahead by as much: it refuses a token that has not expired here.
   */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final @Nullable Stores stores;
  private final Clock clock;

  private record Stores(LinkTokenStore links, EndedSessionStore ended, SessionCipher cipher) {

    static Stores in(Path folder, SessionConfig config) throws IOException {
      SecretFile.makeFolder(folder);
      return new Stores(
          new LinkTokenStore(folder.resolve("links"), config.linkLife()),
          new EndedSessionStore(folder.resolve("ended")),
          new SessionCipher(new SessionKeyStore(folder.resolve("session.key")).key()));
    }
  }

  SessionService(SessionConfig config, Clock clock) {
    this.clock = clock;
    this.stores = config.folder().map(folder -> open(folder, config)).orElse(null);
  }

  /** Devices need the front door, too: they are served also where sign-in is unavailable. */
  private static @Nullable Stores open(Path folder, SessionConfig config) {
    try {
      return Stores.in(folder, config);
    } catch (IOException e) {
      LOG.errorf("Sign-in is unavailable, as %s cannot be used: %s", folder, e);
      return null;
    }
  }

  /**
   * Begins the session of the link with that code; nothing where it is no link, or none any more.
   */
  Optional<Session> signIn(String code) {
    if (stores == null) {
      return Optional.empty();
    }
    try {
      return stores
          .links()
          .take(code, clock.instant())
          .flatMap(token -> Session.of(newId(), token))
          .filter(session -> !session.isOver(clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it: its cookie is refused from now on. */
  void signOut(Session session) {
    end(session.id(), session.claims().expiresAt());
  }

  /**
   * Ends the session whose token a service has refused, unless it has merely expired on the way.
   *
   * @param renewable for how long there may be something that gives it another token
   */
  void endRefused(Session session, Duration renewable) {
    var now = clock.instant();
    if (stores == null || session.isOver(now.plus(CLOCK_SKEW)) || isEnded(session.id())) {
      return;
    }
    LOG.warnf("A service refuses the token of %s: signed out", session.claims().subject());
    var expiry = session.claims().expiresAt();
    var renewed = now.plus(renewable);
    stores.ended().note(session.id(), expiry.isAfter(renewed) ? expiry : renewed);
  }

  /**
   * Ends the session with that id.
   *
   * @param until when the last of its cookies is good for nothing by itself
   */
  public void end(String id, Instant until) {
    try {
      if (stores != null) {
        stores.ended().add(id, until);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Exchanges with other processes of the front door which sessions were ended; blocks. */
  void exchangeEnded() {
    try {
      if (stores != null) {
        stores.ended().exchange(clock.instant());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the session with that id was ended. */
  public boolean isEnded(String id) {
    return stores == null || stores.ended().contains(id);
  }

  /** The session of a cookie; nothing where it was ended, has expired, or was never begun here. */
  Optional<Session> find(String cookie) {
    return Optional.ofNullable(stores)
        .flatMap(found -> found.cipher().open(cookie))
        .filter(session -> !session.isOver(clock.instant()))
        .filter(session -> !isEnded(session.id()));
  }

  /** The value of its cookie. */
  public String cookie(Session session) {
    return cipher().seal(session);
  }

  /** How what else the front door leaves with a browser is encrypted. */
  public SessionCipher cipher() {
    if (stores == null) {
      throw new IllegalStateException("sign-in is unavailable here");
    }
    return stores.cipher();
  }

  /** Whether sign-in is available. */
  public boolean isOpen() {
    return stores != null;
  }

  /** An id of a new session. */
  public String newId() {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
