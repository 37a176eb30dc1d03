package io.gnomon.policy.event;

import io.gnomon.matching.host.HostName;
import io.gnomon.policy.alert.Attempt;
import io.gnomon.policy.alert.AttemptKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an event what is well-formed and within bounds; what is essential and is not ends
 * it.
 */
final class AttemptReader {

  private static final Duration OLDEST = Duration.ofDays(90);
  private static final int LONGEST_TIME = 40;
  private static final int LONGEST_HOST = 300;
  private static final int LONGEST_URL = 4_096;
  private static final Pattern INDICATOR_ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern APP_ID = Pattern.compile("(?=.{1,100}$)[a-z0-9]+([._-][a-z0-9]+)*+");
  private static final Pattern USER = Pattern.compile("[^\\p{Cc}]{1,320}");
  private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]*+://[^?#\\s\\p{Cc}]+");

  private final Instant now;

  /**
   * @param now no attempt is later: a device's clock that runs ahead is put right
   */
  AttemptReader(Instant now) {
    this.now = now;
  }

  /** The attempt; empty where the event cannot be counted. */
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
      if (text == null || text.length() > LONGEST_TIME) {
        return null;
      }
      var at = Instant.parse(text);
      return at.isBefore(now.minus(OLDEST)) ? null : at.isAfter(now) ? now : at;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String host(@Nullable String text) {
    if (text == null || text.length() > LONGEST_HOST) {
      return null;
    }
    return HostName.parse(text).map(HostName::value).orElse(null);
  }

  private static @Nullable String url(@Nullable String text) {
    if (text == null || text.length() > LONGEST_URL) {
      return null;
    }
    return matching(URL, text.split("[?#]", 2)[0]);
  }

  private static @Nullable String matching(Pattern pattern, @Nullable String text) {
    return text != null && pattern.matcher(text).matches() ? text : null;
  }
}
