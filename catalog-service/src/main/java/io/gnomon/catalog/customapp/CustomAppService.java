package io.gnomon.catalog.customapp;

import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.gnomon.catalog.claim.Claims;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes the organisation's own apps. */
@ApplicationScoped
class CustomAppService {

  private final CustomAppDrafts drafts;
  private final Claims claims;
  private final OwnApps own;
  private final Attachments attachments;
  private final AuditLog audit;

  CustomAppService(
      CustomAppDrafts drafts, Claims claims, OwnApps own, Attachments attachments, AuditLog audit) {
    this.drafts = drafts;
    this.claims = claims;
    this.own = own;
    this.attachments = attachments;
    this.audit = audit;
  }

  List<CustomAppResponse> after(@Nullable Cursor cursor, int limit) throws SQLException {
    var from = cursor == null ? "" : cursor.key(0).replace("\0", "");
    return own.after(from, limit).stream().map(this::response).toList();
  }

  Optional<CustomAppResponse> find(String id) throws SQLException {
    return own.find(id).map(this::response);
  }

  @Transactional
  CustomAppResponse add(CustomAppRequest request, String who) throws SQLException {
    var draft = drafts.draft(request, who);
    own.lock();
    var id = freeId(request.id(), draft);
    return put(new LayerEntry(LayerSource.CUSTOM, id, draft), null, request, who);
  }

  /** Empty when there is no such app. */
  @Transactional
  Optional<CustomAppResponse> change(String id, CustomAppRequest request, String who)
      throws SQLException {
    var draft = drafts.draft(request, who);
    own.lock();
    var before = find(id);
    if (before.isEmpty()) {
      return before;
    }
    var entry = new LayerEntry(LayerSource.CUSTOM, id, draft);
    return Optional.of(put(entry, before.get(), request, who));
  }

  /** Returns whether there was one. What people attached to it goes with it. */
  @Transactional
  boolean remove(String id, String who) throws SQLException {
    own.lock();
    var before = find(id);
    if (before.isEmpty()) {
      return false;
    }
    attachments.remove(id, who);
    own.remove(id);
    audit.record(new AuditEntry(who, "customApp.removed", id, null, before.get(), null));
    return true;
  }

  private CustomAppResponse put(
      LayerEntry entry, @Nullable CustomAppResponse before, CustomAppRequest request, String who)
      throws SQLException {
    var tookOver = claims.put(entry, request.consent(), who);
    attachments.setScore(entry.appId(), request.score(), who);
    var override = attachments.score(entry.appId());
    var after = CustomAppResponse.from(entry, override, tookOver);
    var action = before == null ? "customApp.added" : "customApp.changed";
    audit.record(new AuditEntry(who, action, entry.appId(), null, before, after));
    return after;
  }

  private String freeId(@Nullable String given, AppDraft draft) throws SQLException {
    var wanted = CustomAppName.given(given);
    if (wanted != null) {
      if (own.find(wanted).isPresent()) {
        throw new ProblemException(StandardProblem.CONFLICT, "There is an app called " + wanted);
      }
      return wanted;
    }
    var base = CustomAppName.idOf(Objects.requireNonNull(draft.name()));
    var id = base;
    for (int i = 2; own.find(id).isPresent(); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  private CustomAppResponse response(LayerEntry entry) {
    return CustomAppResponse.from(entry, attachments.score(entry.appId()));
  }
}
