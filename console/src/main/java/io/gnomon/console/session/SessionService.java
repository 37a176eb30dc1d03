package io.gnomon.console.session;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Signs people in and out. */
@ApplicationScoped
@Startup // So that a folder that cannot be used is told at once.
public class SessionService {

  private static final Logger LOG = Logger.getLogger(SessionService.class);
  private static final int ID_BYTES = 16;

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

  @Inject
  SessionService(SessionConfig config) {
    this(config, Clock.systemUTC());
  }

  SessionService(SessionConfig config, Clock clock) {
    this.clock = clock;
    this.stores = config.folder().map(folder -> open(folder, config)).orElse(null);
  }

  /** Devices need the front door, too: they are served where nobody can sign in. */
  private static @Nullable Stores open(Path folder, SessionConfig config) {
    try {
      return Stores.in(folder, config);
    } catch (IOException e) {
      LOG.errorf("Nobody can sign in, as %s cannot be used: %s", folder, e);
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
          .flatMap(this::session)
          .filter(session -> !session.isOver(clock.instant()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it: its cookie is refused from now on. */
  void signOut(Session session) {
    try {
      if (stores != null) {
        stores.ended().add(session, clock.instant());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The session of a cookie; nothing where it was ended, has expired, or was never begun here. */
  Optional<Session> find(String cookie) {
    return Optional.ofNullable(stores)
        .flatMap(found -> found.cipher().open(cookie))
        .filter(session -> !session.isOver(clock.instant()))
        .filter(session -> stores == null || !stores.ended().contains(session.id()));
  }

  /** The value of its cookie. */
  String cookie(Session session) {
    if (stores == null) {
      throw new IllegalStateException("nobody can sign in here");
    }
    return stores.cipher().seal(session);
  }

  private Optional<Session> session(String token) {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return TokenClaims.of(token)
        .map(claims -> new Session(HexFormat.of().formatHex(id), token, claims));
  }
}
