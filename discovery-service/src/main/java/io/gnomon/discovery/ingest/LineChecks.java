package io.gnomon.discovery.ingest;

import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.UrlPath;
import io.gnomon.matching.pseudonym.UserName;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes a transaction of a line: everything canonical, query and fragment gone. */
final class LineChecks {

  private static final int MAX_TIME_LENGTH = 40;
  private static final long MAX_BYTES = 9_007_199_254_740_991L;

  /** No app domain has a longer path, so nothing longer can matter. */
  private static final int MAX_PATH_LENGTH = 1_800;

  private final Instant oldest;
  private final Instant latest;

  LineChecks(Instant now, IngestConfig config) {
    this.oldest = now.minus(config.maxAge());
    this.latest = now.plus(config.maxAhead());
  }

  Transaction check(TransactionLine line) throws BadLineException {
    return new Transaction(
        time(line.at()),
        user(line.user()),
        address(line.ipAddress()),
        host(line.host()),
        path(line.path()),
        bytes(line.uploadedBytes()),
        bytes(line.downloadedBytes()));
  }

  private Instant time(@Nullable String text) throws BadLineException {
    var at = parse(text);
    if (at.isBefore(oldest)) {
      throw new BadLineException(LineFault.TOO_OLD);
    }
    if (at.isAfter(latest)) {
      throw new BadLineException(LineFault.IN_THE_FUTURE);
    }
    return at;
  }

  private static Instant parse(@Nullable String text) throws BadLineException {
    try {
      if (text != null && text.length() <= MAX_TIME_LENGTH) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      // answered below
    }
    throw new BadLineException(LineFault.BAD_TIME);
  }

  private static @Nullable String user(@Nullable String name) throws BadLineException {
    if (name == null || name.isEmpty()) {
      return null;
    }
    if (!UserName.isAcceptable(name)) {
      throw new BadLineException(LineFault.BAD_USER);
    }
    return name;
  }

  private static @Nullable String address(@Nullable String text) throws BadLineException {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return IpAddress.parse(text)
        .orElseThrow(() -> new BadLineException(LineFault.BAD_IP_ADDRESS))
        .toString();
  }

  private static String host(@Nullable String text) throws BadLineException {
    return HostName.parse(text).orElseThrow(() -> new BadLineException(LineFault.BAD_HOST)).value();
  }

  private static @Nullable String path(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    var path = UrlPath.normalize(text);
    if (path.length() <= MAX_PATH_LENGTH) {
      return path;
    }
    int end = path.lastIndexOf('/', MAX_PATH_LENGTH);
    return end <= 0 ? UrlPath.ROOT : path.substring(0, end);
  }

  private static @Nullable Long bytes(@Nullable Long count) throws BadLineException {
    if (count != null && (count < 0 || count > MAX_BYTES)) {
      throw new BadLineException(LineFault.BAD_BYTES);
    }
    return count;
  }
}
