package io.gnomon.discovery.sourceadmin;

import io.gnomon.discovery.datasource.DataSource;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.usage.SourceDayStore;
import io.gnomon.discovery.usage.UsageStore;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deletes usage that is no longer kept. What people ask for is stored, and done a day of a source
 * at a time, so that it goes on where it was after whatever ends the process. What comes in of
 * those days meanwhile, or later, is counted.
 */
@ApplicationScoped
class RetentionService {

  private final DataSourceService sources;
  private final SourceDayStore days;
  private final UsageStore usages;
  private final AuditService audit;
  private final Clock clock;

  RetentionService(
      DataSourceService sources,
      SourceDayStore days,
      UsageStore usages,
      AuditService audit,
      Clock clock) {
    this.sources = sources;
    this.days = days;
    this.usages = usages;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps so many days of a source, or all; the same again changes nothing, nor does a source that
   * was deleted meanwhile.
   *
   * @param ifMatch the entity tag of the source that the caller saw; null where it does not say
   */
  @Transactional
  void keep(DataSource seen, @Nullable Integer keepDays, @Nullable String ifMatch, String who) {
    sources
        .lock(seen.id())
        .ifPresent(
            source -> {
              EntityTag.require(ifMatch, DataSourceResponse.entityTag(source.keepDays()));
              keep(source, keepDays, who);
            });
  }

  private void keep(DataSource source, @Nullable Integer keepDays, String who) {
    if (!Objects.equals(source.keepDays(), keepDays)) {
      sources.keep(source.id(), keepDays);
      audit.record(
          new AuditEntry(
              who,
              "dataSource.retentionChanged",
              source.name(),
              null,
              retention(source.keepDays()),
              retention(keepDays)));
    }
  }

  private static @Nullable RetentionRequest retention(@Nullable Integer keepDays) {
    return keepDays == null ? null : new RetentionRequest(keepDays);
  }

  /** Begins to delete all that a source has; nothing where it has nothing. */
  @Transactional
  void wipe(DataSource source, String reason, String who) {
    var kept = days.days(source.id());
    if (kept.isEmpty()) {
      return;
    }
    var last = kept.get(kept.size() - 1);
    sources.deleteThrough(source.id(), last);
    audit.record(
        new AuditEntry(
            who,
            "dataSource.wiped",
            source.name(),
            reason,
            new WipedDays(kept.get(0), last),
            null));
  }

  /** The first and the last day with usage that was deleted. */
  private record WipedDays(LocalDate from, LocalDate to) {}

  /**
   * Deletes what is due of all sources.
   *
   * @param afterEach called after each day of a source
   */
  void deleteDue(Runnable afterEach) {
    sources.list().forEach(source -> deleteDue(source, afterEach));
  }

  private void deleteDue(DataSource source, Runnable afterEach) {
    var through = through(source);
    if (through == null) {
      return;
    }
    for (var day : days.days(source.id())) {
      if (!day.isAfter(through)) {
        QuarkusTransaction.requiringNew().run(() -> usages.delete(source.id(), day));
        afterEach.run();
      }
    }
    if (source.deleteThrough() != null) {
      sources.deletedThrough(source.id(), source.deleteThrough());
    }
  }

  /** The last day that is not kept; null: all are. */
  private @Nullable LocalDate through(DataSource source) {
    var asked = source.deleteThrough();
    if (source.keepDays() == null) {
      return asked;
    }
    var old = LocalDate.now(clock).minusDays(source.keepDays());
    return asked == null || asked.isBefore(old) ? old : asked;
  }
}
