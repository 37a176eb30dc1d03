package io.gnomon.catalog.appdetail;

import io.gnomon.catalog.CatalogLockStore;
import io.gnomon.catalog.app.AppService;
import io.gnomon.catalog.riskmodel.RescoringService;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets and removes scores; the app is rated and published in the same transaction. */
@ApplicationScoped
public class OverrideService {

  private final ScoreOverrideRepository repository;
  private final AppService apps;
  private final CatalogLockStore lock;
  private final RescoringService rescoring;
  private final AuditService audit;
  private final Clock clock;

  OverrideService(
      ScoreOverrideRepository repository,
      AppService apps,
      CatalogLockStore lock,
      RescoringService rescoring,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.apps = apps;
    this.lock = lock;
    this.rescoring = rescoring;
    this.audit = audit;
    this.clock = clock;
  }

  /** The score that a person set for an app. */
  public Optional<ScoreOverride> find(String appId) {
    return repository.ofApp(appId).map(ScoreOverrideEntity::override);
  }

  Page<ScoreOverride> list(PageRequest page) {
    var cursor = page.cursor(1);
    var rows = repository.after(cursor == null ? "" : cursor.key(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(row.appId), repository::count)
        .map(ScoreOverrideEntity::override);
  }

  /** Returns what is set now; empty when there is no such app. */
  @Transactional
  public Optional<ScoreOverride> set(String appId, OverrideRequest request, String who) {
    return set(appId, request, null, who);
  }

  /** Does so unless the override has changed since the caller read it (If-Match). */
  @Transactional
  Optional<ScoreOverride> set(
      String appId, OverrideRequest request, @Nullable String ifMatch, String who) {
    lock.lock();
    if (!apps.exists(appId)) {
      return Optional.empty();
    }
    var before = find(appId).orElse(null);
    EntityTag.require(ifMatch, before == null ? "" : EntityTag.of(before));
    if (before != null && before.says(request)) {
      return Optional.of(before);
    }
    var after = save(appId, request, who);
    rescoring.rescore(appId);
    audit.record(new AuditEntry(who, "scoreOverride.set", appId, after.reason(), before, after));
    return Optional.of(after);
  }

  private ScoreOverride save(String appId, OverrideRequest request, String who) {
    var stored = repository.ofApp(appId);
    var row = stored.orElseGet(ScoreOverrideEntity::new);
    row.appId = appId;
    row.score = request.score().setScale(1);
    row.reason = request.reason().strip();
    row.setAt = clock.instant();
    row.setBy = who;
    if (stored.isEmpty()) {
      repository.persist(row);
    }
    return row.override();
  }

  /** Returns whether there is such an app, or was such an override. */
  @Transactional
  public boolean remove(String appId, String who) {
    return remove(appId, null, who);
  }

  /** Does so unless the override has changed since the caller read it (If-Match). */
  @Transactional
  boolean remove(String appId, @Nullable String ifMatch, String who) {
    lock.lock();
    var row = repository.ofApp(appId);
    if (row.isEmpty()) {
      return apps.exists(appId);
    }
    var before = row.get().override();
    EntityTag.require(ifMatch, EntityTag.of(before));
    repository.delete(row.get());
    repository.flush();
    rescoring.rescore(appId);
    audit.record(new AuditEntry(who, "scoreOverride.removed", appId, null, before, null));
    return true;
  }
}
