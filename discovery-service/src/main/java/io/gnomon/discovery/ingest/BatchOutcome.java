package io.gnomon.discovery.ingest;

import io.gnomon.kit.problem.ProblemException;
import java.util.Locale;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** What became of a batch. */
enum BatchOutcome {
  ACCEPTED,
  /** The same batch would be refused again. */
  REFUSED,
  /** The device keeps it and sends it again. */
  FAILED;

  /** The outcome of a batch: accepted where nothing failed. */
  static BatchOutcome of(@Nullable Throwable failure) {
    if (failure == null) {
      return ACCEPTED;
    }
    return failure instanceof ProblemException || failure instanceof RecordTooLargeException
        ? REFUSED
        : FAILED;
  }

  /** As in metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
