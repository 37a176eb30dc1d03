package io.gnomon.discovery.crosscheck;

import io.gnomon.discovery.transaction.Transaction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One transaction as somebody wrote it.
 *
 * @param device null in logs
 */
record SampleUse(
    String source,
    @Nullable String device,
    Instant at,
    @Nullable String user,
    String ipAddress,
    String host,
    @Nullable String path,
    @Nullable Long uploaded,
    @Nullable Long downloaded) {

  Transaction transaction() {
    return new Transaction(at, user, ipAddress, host, path, uploaded, downloaded);
  }

  /** As Squid logs it, with the host in capitals. */
  String squidLine() {
    long millis = at.toEpochMilli();
    return "%d.%03d 1 %s TCP_MISS/200 %d GET https://%s%s %s HIER_DIRECT/1.2.3.4 -\n"
        .formatted(
            millis / 1_000,
            millis % 1_000,
            ipAddress,
            downloaded,
            host.toUpperCase(Locale.ROOT),
            path == null ? "/" : path,
            user == null ? "-" : URLEncoder.encode(user, StandardCharsets.UTF_8));
  }
}
