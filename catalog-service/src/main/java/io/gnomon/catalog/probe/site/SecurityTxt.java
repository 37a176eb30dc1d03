package io.gnomon.catalog.probe.site;

import io.gnomon.kit.outbound.InspectedResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Whether an app says where faults are to be reported (RFC 9116). */
final class SecurityTxt {

  static final int MAX_BYTES = 32 * 1024;

  static final String PATH = "/.well-known/security.txt";
  private static final String CONTACT = "contact:";
  private static final String EXPIRES = "expires:";
  private static final int OK = 200;

  private SecurityTxt() {}

  /** What the visit found; nothing where the server says neither that it is there nor that not. */
  static Optional<String> value(InspectedResponse answer, Instant now) {
    boolean said = answer.status() == OK || isMissing(answer);
    return said ? Optional.of(Boolean.toString(isValid(answer, now))) : Optional.empty();
  }

  private static boolean isMissing(InspectedResponse answer) {
    return answer.status() == 404 || answer.status() == 410;
  }

  /** A contact, and no end that has passed. Any other page, such as an app's own 404, is none. */
  private static boolean isValid(InspectedResponse answer, Instant now) {
    var lines = answer.body().lines().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
    return answer.status() == OK
        && lines.stream().anyMatch(each -> each.startsWith(CONTACT))
        && lines.stream().noneMatch(each -> each.startsWith(EXPIRES) && isPast(each, now));
  }

  private static boolean isPast(String line, Instant now) {
    try {
      var end = line.substring(EXPIRES.length()).strip().toUpperCase(Locale.ROOT);
      return OffsetDateTime.parse(end).toInstant().isBefore(now);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
