package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.DiscoveryProblem;
import io.gnomon.discovery.logformat.LogFormat;
import io.gnomon.discovery.logformat.LogReader;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.usage.Observed;
import io.gnomon.discovery.usage.UsageCounter;
import io.gnomon.discovery.usage.UsageStore;
import io.gnomon.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file and adds it up, part by part, so that only one part is in memory. */
@ApplicationScoped
class SnapshotCounter {

  private static final int NO_PARTITION = 0;

  private final UsageCounter counter;
  private final UsageStore usages;
  private final SnapshotConfig config;

  SnapshotCounter(UsageCounter counter, UsageStore usages, SnapshotConfig config) {
    this.counter = counter;
    this.usages = usages;
    this.config = config;
  }

  /** First and last time so far. */
  private static final class Span {
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    void add(Instant at) {
      first = at.isBefore(first) ? at : first;
      last = at.isAfter(last) ? at : last;
    }

    static LocalDate day(Instant at) {
      return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
  }

  Snapshot.Content count(Connection connection, int source, UploadedFile file, LogFormat format)
      throws SQLException {
    try (var in = file.open()) {
      var reader = new LogReader(in, format);
      var span = new Span();
      long transactions = 0;
      for (var part = part(reader, span); !part.isEmpty(); part = part(reader, span)) {
        var usage = counter.count(source, new Observed("", null, part));
        usages.add(connection, usage, NO_PARTITION);
        transactions += part.size();
      }
      return content(reader, transactions, span);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Transaction> part(LogReader reader, Span span) throws IOException {
    var part = new ArrayList<Transaction>();
    @Nullable Transaction transaction;
    while (part.size() < config.transactionsAtOnce() && (transaction = reader.next()) != null) {
      part.add(transaction);
      span.add(transaction.at());
    }
    return part;
  }

  private static Snapshot.Content content(LogReader reader, long transactions, Span span) {
    var rejected = reader.rejected();
    if (transactions == 0) {
      throw new ProblemException(
          DiscoveryProblem.LOG_UNREADABLE,
          reader.lines() == 0 ? "The file is empty." : "No line of it is a transaction.",
          Map.of("lines", reader.lines(), "reasons", rejected.counts()));
    }
    return new Snapshot.Content(
        reader.lines(),
        transactions,
        rejected.total(),
        rejected.counts(),
        Span.day(span.first),
        Span.day(span.last));
  }
}
