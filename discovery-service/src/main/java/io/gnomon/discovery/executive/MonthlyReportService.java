package io.gnomon.discovery.executive;

import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.report.DayRange;
import io.gnomon.discovery.report.Report;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes the report of the month before, once: whichever process claims the month first. A process
 * that ends in between is followed by another when its claim is over.
 */
@ApplicationScoped
class MonthlyReportService {

  private static final Logger LOG = Logger.getLogger(MonthlyReportService.class);

  /** Longer than it takes. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  /** What was used at the end of the month has been counted by then. */
  private static final Duration DELAY = Duration.ofHours(1);

  private final MonthlyReportStore store;
  private final ExecutiveReportService reports;
  private final SettingFollower settings;
  private final AppTagFollower tags;
  private final AuditService audit;
  private final MonthlyReportConfig config;
  private final Clock clock;

  MonthlyReportService(
      MonthlyReportStore store,
      ExecutiveReportService reports,
      SettingFollower settings,
      AppTagFollower tags,
      AuditService audit,
      MonthlyReportConfig config,
      Clock clock) {
    this.store = store;
    this.reports = reports;
    this.settings = settings;
    this.tags = tags;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** What was written, for the audit. */
  private record Written(YearMonth month, String file) {}

  /**
   * Writes the last month that is over, unless that has been done, once the time zone and the tags
   * of apps are known.
   */
  void writeDue(Path folder) {
    if (!settings.isRead() || !tags.isRead()) {
      return;
    }
    var now = clock.instant();
    var month = lastMonth(now, settings.timeZone());
    if (store.claim(month, now, now.plus(CLAIM))) {
      boolean done = false;
      try {
        write(month, new ReportFolder(folder));
        done = true;
      } finally {
        if (!done) {
          store.release(month, now);
        }
      }
    }
  }

  private void write(YearMonth month, ReportFolder folder) {
    var days = new DayRange(month.atDay(1), month.atEndOfMonth());
    var file = reports.create(Report.ALL_SOURCES, days, config.paper());
    folder.write(file.name(), file.content());
    QuarkusTransaction.requiringNew().run(() -> record(month, file));
    LOG.infof("The executive report of %s was written to %s", month, folder.path());
  }

  private void record(YearMonth month, ReportFile file) {
    if (store.written(month, clock.instant(), file.name())) {
      audit.record(
          new AuditEntry(
              AuditEntry.GNOMON,
              "executiveReport.written",
              Report.ALL_SOURCES,
              null,
              null,
              new Written(month, file.name())));
    }
  }

  /** The last one that is over both in the zone and in UTC, of which days are. */
  static YearMonth lastMonth(Instant now, ZoneId zone) {
    var then = now.minus(DELAY);
    var here = YearMonth.from(then.atZone(zone));
    var utc = YearMonth.from(then.atZone(ZoneOffset.UTC));
    return (here.isBefore(utc) ? here : utc).minusMonths(1);
  }

  /** A folder in which a file is there whole or not at all. */
  record ReportFolder(Path path) {

    /** Writes it, or replaces it. */
    void write(String name, byte[] content) {
      try {
        Files.createDirectories(path);
        var part = path.resolve(".%s.%s.part".formatted(name, UUID.randomUUID()));
        try {
          fill(part, content);
          Files.move(
              part,
              path.resolve(name),
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        } finally {
          Files.deleteIfExists(part);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void fill(Path file, byte[] content) throws IOException {
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
    }
  }
}
