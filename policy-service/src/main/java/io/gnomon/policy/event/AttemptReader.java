package io.gnomon.policy.event;

import io.gnomon.matching.host.HostName;
import io.gnomon.policy.attempt.Attempt;
import io.gnomon.policy.attempt.AttemptKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is well-formed and within bounds in an event; an event without what is essential is
 * rejected.
 */
final class AttemptReader {

  private static final Duration MAX_AGE = Duration.ofDays(90);
  private static final int MAX_TIME_LENGTH = 40;
  private static final int MAX_HOST_LENGTH = 300;
  private static final int MAX_URL_LENGTH = 4_096;
  private static final Pattern INDICATOR_ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern APP_ID = Pattern.compile("(?=.{1,100}$)[a-z0-9]+([._-][a-z0-9]+)*+");
  private static final Pattern USER = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,320}");
  private static final Pattern URL =
      Pattern.compile("[a-z][a-z0-9+.-]*+://[^?#\\s\\p{Cc}\\p{Cs}]+");

  private final Instant now;

  /**
   * @param now no attempt is later: a device's clock may run ahead
   */
  AttemptReader(Instant now) {
    this.now = now;
  }

  /** The attempt; empty where the event is rejected. */
  Optional<Attempt> read(AgentEvent event) {
    var kind = event.kind() == null ? null : AttemptKind.of(event.kind()).orElse(null);
    var at = time(event.at());
    var host = host(event.host());
    var indicator = matching(INDICATOR_ID, event.indicatorId());
    var app = matching(APP_ID, event.appId());
    if (kind == null || at == null || host == null || (indicator == null && app == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new Attempt(
            kind,
            at,
            matching(USER, event.user()),
            indicator == null ? null : Long.valueOf(indicator),
            app,
            host,
            url(event.url())));
  }

  private @Nullable Instant time(@Nullable String text) {
    try {
      if (text == null || text.length() > MAX_TIME_LENGTH) {
        return null;
      }
      var at = Instant.parse(text);
      return at.isBefore(now.minus(MAX_AGE)) ? null : at.isAfter(now) ? now : at;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String host(@Nullable String text) {
    if (text == null || text.length() > MAX_HOST_LENGTH) {
      return null;
    }
    return HostName.parse(text).map(HostName::value).orElse(null);
  }

  private static @Nullable String url(@Nullable String text) {
    if (text == null || text.length() > MAX_URL_LENGTH) {
      return null;
    }
    return matching(URL, text.split("[?#]", 2)[0]);
  }

  private static @Nullable String matching(Pattern pattern, @Nullable String text) {
    return text != null && pattern.matcher(text).matches() ? text : null;
  }
}
