package io.gnomon.discovery.ingest;

import io.gnomon.discovery.transaction.TransactionBatch.Origin;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers of a batch, as they came. */
record BatchHeaders(@Nullable String encoding, @Nullable String bootId, @Nullable String sequence) {

  private static final Pattern BOOT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  static BatchHeaders of(HttpServerRequest request) {
    return new BatchHeaders(
        request.getHeader(HttpHeaders.CONTENT_ENCODING),
        request.getHeader("Gnomon-Boot-Id"),
        request.getHeader("Gnomon-Sequence"));
  }

  /** Which batch of that device it is; ends the request where the headers do not say. */
  Origin origin(String deviceId) {
    var boot = bootId == null ? "" : bootId.strip().toLowerCase(Locale.ROOT);
    if (!BOOT.matcher(boot).matches()) {
      throw invalid("Gnomon-Boot-Id is a UUID made at every start of the device.");
    }
    if (sequence == null || !SEQUENCE.matcher(sequence.strip()).matches()) {
      throw invalid("Gnomon-Sequence is the number of the batch within the boot, from 1.");
    }
    if (!DEVICE.matcher(deviceId).matches()) {
      throw invalid("The subject of the token is no device id.");
    }
    return new Origin(deviceId, boot, Long.parseLong(sequence.strip()));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
