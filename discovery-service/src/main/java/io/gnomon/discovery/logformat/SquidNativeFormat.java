package io.gnomon.discovery.logformat;

import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.pseudonym.UserName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Squid's native access log ({@code logformat squid}): time, elapsed, client, result/status, bytes
 * to the client, method, URL, user, hierarchy/peer, content type; more fields may follow. Each line
 * with a target host is a transaction, but for those that Squid denied: a denied app was not used,
 * and asking for a password is a denial too (407), followed by a line of the request itself. Squid
 * does not log uploads, so they are not known.
 */
final class SquidNativeFormat implements LogFormat {

  private static final int TIME = 0;
  private static final int ELAPSED = 1;
  private static final int CLIENT = 2;
  private static final int RESULT = 3;
  private static final int BYTES = 4;
  private static final int METHOD = 5;
  private static final int URL = 6;
  private static final int USER = 7;
  private static final int HIERARCHY = 8;
  private static final int FIELDS = 10;

  private static final long MAX_SECOND = 1L << 40;

  /** What the last of so many decimals stands for. */
  private static final int[] MILLIS_BY_DIGITS = {1, 100, 10, 1};

  private final Fields fields = new Fields(FIELDS);
  private final ParsedTextCache hosts = new ParsedTextCache(SquidNativeFormat::host);
  private final ParsedTextCache users = new ParsedTextCache(SquidNativeFormat::user);
  private final ParsedTextCache clients = new ParsedTextCache(SquidNativeFormat::address);
  private final TimeWindow window;
  private @Nullable Transaction transaction;

  SquidNativeFormat(Instant now) {
    this.window = new TimeWindow(now);
  }

  @Override
  public Transaction transaction() {
    return Objects.requireNonNull(transaction, "the last line was none");
  }

  @Override
  public @Nullable Rejection read(byte[] buffer, int start, int end) {
    transaction = null;
    if (fields.split(buffer, start, end) < FIELDS || !hasFormat()) {
      return Rejection.NOT_THE_FORMAT;
    }
    long millis = millis();
    long bytes = fields.number(fields.start(BYTES), fields.end(BYTES));
    if (millis < 0) {
      return Rejection.BAD_TIME;
    }
    if (bytes < 0) {
      return Rejection.BAD_BYTES;
    }
    return target(millis, bytes);
  }

  private @Nullable Rejection target(long millis, long bytes) {
    int start = authorityStart();
    int end = start < 0 ? -1 : authorityEnd(start);
    var host = start < 0 ? "" : hosts.get(fields.buffer(), start, end);
    if (host.isEmpty()) {
      return Rejection.NO_HOST;
    }
    if (fields.contains(RESULT, "_DENIED")) {
      return Rejection.DENIED;
    }
    var rejection = window.check(millis);
    if (rejection == null) {
      transaction =
          new Transaction(
              Instant.ofEpochMilli(millis),
              pooled(users, USER),
              pooled(clients, CLIENT),
              host,
              path(end),
              null,
              bytes);
    }
    return rejection;
  }

  /** Elapsed is a number, the result a code and a status, the hierarchy a code and a peer. */
  private boolean hasFormat() {
    int elapsed = fields.start(ELAPSED);
    int sign = fields.buffer()[elapsed] == '-' ? 1 : 0;
    int slash = fields.indexOf(fields.start(RESULT), fields.end(RESULT), "/");
    return fields.number(elapsed + sign, fields.end(ELAPSED)) >= 0
        && slash > fields.start(RESULT)
        && fields.number(slash + 1, fields.end(RESULT)) >= 0
        && fields.contains(HIERARCHY, "/");
  }

  /**
   * Seconds with decimals, as milliseconds; -1 when the field is something else, such as a number
   * with an exponent.
   */
  private long millis() {
    int start = fields.start(TIME);
    int end = fields.end(TIME);
    int dot = fields.indexOf(start, end, ".");
    long seconds = fields.number(start, dot < 0 ? end : dot);
    long fraction = dot < 0 ? 0 : fraction(dot + 1, end);
    boolean bad = seconds < 0 || fraction < 0 || seconds > MAX_SECOND;
    return bad ? -1 : seconds * 1_000 + fraction;
  }

  /** Decimals as milliseconds, those beyond the third cut off; -1 when they are not all digits. */
  private long fraction(int start, int end) {
    if (start == end) {
      return 0;
    }
    int digits = Math.min(3, end - start);
    boolean bad = fields.number(start, end) < 0;
    return bad ? -1 : fields.number(start, start + digits) * MILLIS_BY_DIGITS[digits];
  }

  /** CONNECT names host and port, other methods a URL; -1 when there is no host. */
  private int authorityStart() {
    int start = fields.start(URL);
    if (fields.is(METHOD, "CONNECT")) {
      return start;
    }
    int scheme = fields.indexOf(start, Math.min(fields.end(URL), start + 16), "://");
    return scheme <= start ? -1 : scheme + 3;
  }

  private int authorityEnd(int start) {
    int end = start;
    while (end < fields.end(URL) && !isAuthorityEnd(fields.buffer()[end])) {
      end++;
    }
    return end;
  }

  private static boolean isAuthorityEnd(byte b) {
    return b == '/' || b == '?' || b == '#' || b == '\\';
  }

  private @Nullable String path(int authorityEnd) {
    boolean visible = fields.end(URL) - authorityEnd > 1;
    return visible ? UrlPath.normalize(fields.text(authorityEnd, fields.end(URL))) : null;
  }

  private @Nullable String pooled(ParsedTextCache pool, int field) {
    var text = pool.get(fields.buffer(), fields.start(field), fields.end(field));
    return text.isEmpty() ? null : text;
  }

  private static String host(String authority) {
    var host = authority.substring(authority.lastIndexOf('@') + 1);
    return HostName.parse(host).map(HostName::value).orElse("");
  }

  private static String address(String client) {
    return IpAddress.parse(client).map(IpAddress::toString).orElse("");
  }

  /** Squid writes blanks and the like in names percent-encoded. */
  private static String user(String field) {
    var name = PercentDecoding.decode(field);
    return name.equals("-") || !UserName.isAcceptable(name) ? "" : name;
  }
}
