package io.gnomon.console.provider;

import io.gnomon.console.session.Session;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What quarkus-oidc made of a request.
 *
 * @param begun the session that it has begun or renewed
 * @param redirect where it sends the browser
 * @param failure why it did nothing
 */
record Attempt(Optional<Session> begun, Optional<String> redirect, @Nullable Throwable failure) {

  /** Whether the provider has not answered. */
  boolean isAway() {
    return isAway(failure);
  }

  /** Whether that came of a provider that does not answer. */
  static boolean isAway(@Nullable Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .anyMatch(
            each ->
                each instanceof IOException
                    || each instanceof TimeoutException
                    || each instanceof io.smallrye.mutiny.TimeoutException);
  }
}
