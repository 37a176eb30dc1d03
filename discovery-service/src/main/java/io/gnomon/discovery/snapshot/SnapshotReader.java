package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.DiscoveryProblem;
import io.gnomon.discovery.exclusion.ExclusionFilter;
import io.gnomon.discovery.exclusion.ExclusionFilterService;
import io.gnomon.discovery.logformat.LogFormat;
import io.gnomon.discovery.logformat.LogReader;
import io.gnomon.discovery.logformat.RejectionCount;
import io.gnomon.discovery.people.PseudonymService;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.usage.ObservedTransactions;
import io.gnomon.discovery.usage.UsageConfig;
import io.gnomon.discovery.usage.UsageService;
import io.gnomon.discovery.usage.UsageStore;
import io.gnomon.discovery.usage.UsageWeight;
import io.gnomon.kit.problem.ProblemException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a file and adds it to usage, batch by batch, so that only one batch is in memory. */
@ApplicationScoped
class SnapshotReader {

  /** Files come from no partition of a topic, and each has a data source of its own. */
  private static final int WRITER = 0;

  private final UsageService counter;
  private final UsageStore usages;
  private final SessionStore session;
  private final ExclusionFilterService exclusions;
  private final PseudonymService pseudonyms;
  private final UsageConfig config;
  private final DistributionSummary batches;

  SnapshotReader(
      UsageService counter,
      UsageStore usages,
      SessionStore session,
      ExclusionFilterService exclusions,
      PseudonymService pseudonyms,
      UsageConfig config,
      MeterRegistry meters) {
    this.counter = counter;
    this.usages = usages;
    this.session = session;
    this.exclusions = exclusions;
    this.pseudonyms = pseudonyms;
    this.config = config;
    this.batches =
        DistributionSummary.builder("gnomon.usage.chunk.bytes")
            .description("What was counted together, estimated")
            .tag("of", "upload")
            .register(meters);
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

  /** Makes room for what the file has; before the transaction that counts it. */
  void prepare(ScannedFile scanned) {
    counter.prepare(scanned.days());
  }

  /** Adds the prepared file to the usage of that source, in the running transaction. */
  SnapshotContent count(int sourceId, UploadedFile file, LogFormat format) {
    session.allowSlowReading();
    // After the transaction has written: an erasure waits for those that may not know of it.
    exclusions.refresh();
    try (var in = file.open()) {
      var reader = new LogReader(in, format);
      var observing = new FilteredReader(reader, exclusions, pseudonyms);
      var span = new Span();
      long transactions = 0;
      for (var batch = batch(observing, span); !batch.isEmpty(); batch = batch(observing, span)) {
        var observed = new ObservedTransactions(sourceId, null, batch);
        usages.add(counter.count(List.of(observed)), WRITER);
        transactions += batch.size();
        // It would be held until the next one is read.
        batch.clear();
      }
      return content(reader, observing.excluded(), transactions, span);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Transaction> batch(FilteredReader reader, Span span) throws IOException {
    var batch = new ArrayList<Transaction>();
    reader.beginPart();
    var weight = new UsageWeight();
    @Nullable Transaction transaction;
    while (weight.bytes() < config.maxChunkBytes() && (transaction = reader.next()) != null) {
      batch.add(transaction);
      weight.add(null, transaction);
      span.add(transaction.at());
    }
    batches.record((double) weight.bytes());
    return batch;
  }

  private SnapshotContent content(LogReader reader, long excluded, long transactions, Span span) {
    var rejected = rejected(reader);
    if (transactions + excluded == 0) {
      throw new ProblemException(
          DiscoveryProblem.LOG_UNREADABLE,
          reader.lines() == 0 ? "The file is empty." : "No line of it is a transaction.",
          Map.of("lines", reader.lines(), "reasons", rejected));
    }
    return new SnapshotContent(
        reader.lines(),
        transactions,
        reader.rejected().total(),
        rejected,
        transactions == 0 ? null : Span.day(span.first),
        transactions == 0 ? null : Span.day(span.last),
        excluded);
  }

  /** Samples are lines as they came, which may name users. */
  private List<RejectionCount> rejected(LogReader reader) {
    var counts = reader.rejected().counts();
    return pseudonyms.hidesUsers()
        ? counts.stream().map(RejectionCount::withoutSamples).toList()
        : counts;
  }

  /** Reads the transactions of a file that are not excluded, and counts the others. */
  static final class FilteredReader {

    private final LogReader reader;
    private final ExclusionFilterService exclusions;
    private final PseudonymService pseudonyms;
    private ExclusionFilter filter;
    private UnaryOperator<Transaction> hiding;
    private long excluded;

    FilteredReader(
        LogReader reader, ExclusionFilterService exclusions, PseudonymService pseudonyms) {
      this.reader = reader;
      this.exclusions = exclusions;
      this.pseudonyms = pseudonyms;
      this.filter = exclusions.ofLogs();
      this.hiding = pseudonyms.hiding();
    }

    /** What follows is looked at by what is excluded, and kept by what is hidden by now. */
    void beginPart() {
      filter = exclusions.ofLogs();
      hiding = pseudonyms.hiding();
    }

    /** The next one, as it is kept; null at the end of the file. */
    @Nullable Transaction next() throws IOException {
      var next = reader.next();
      while (next != null && filter.excludes(next)) {
        excluded++;
        next = reader.next();
      }
      return next == null ? null : hiding.apply(next);
    }

    long excluded() {
      return excluded;
    }
  }
}
