package io.gnomon.catalog.localentry;

import io.gnomon.catalog.appdetail.NoteService;
import io.gnomon.catalog.appdetail.OverrideService;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.CatalogUpdateService;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes the organisation's own apps. */
@ApplicationScoped
class CustomAppService {

  private final CustomAppDraftReader drafts;
  private final ClaimService claims;
  private final CatalogUpdateService update;
  private final CustomAppReader reader;
  private final OverrideService overrides;
  private final NoteService notes;
  private final AuditService audit;

  CustomAppService(
      CustomAppDraftReader drafts,
      ClaimService claims,
      CatalogUpdateService update,
      CustomAppReader reader,
      OverrideService overrides,
      NoteService notes,
      AuditService audit) {
    this.drafts = drafts;
    this.claims = claims;
    this.update = update;
    this.reader = reader;
    this.overrides = overrides;
    this.notes = notes;
    this.audit = audit;
  }

  @Transactional
  CustomAppResponse add(CustomAppRequest request, String who) {
    var draft = drafts.draft(request, who);
    update.lock();
    var entry = new LayerEntry(LayerSource.CUSTOM, freeId(request.id(), draft), draft);
    var after = put(entry, claims.check(entry, request.consent()), request, who);
    audit.record(new AuditEntry(who, "customApp.added", after.id(), null, null, after));
    return after;
  }

  /** Empty if there is no such app. */
  @Transactional
  Optional<CustomAppResponse> change(
      String id, CustomAppRequest request, @Nullable String ifMatch, String who) {
    var draft = drafts.draft(request, who);
    update.lock();
    var stored = reader.entry(id);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    var before = reader.response(stored.get());
    EntityTag.require(ifMatch, before.entityTag());
    var entry = new LayerEntry(LayerSource.CUSTOM, id, draft);
    var held = claims.check(entry, request.consent());
    if (held.isEmpty() && isSame(stored.get(), draft) && isSame(before, request)) {
      return Optional.of(before);
    }
    var after = put(entry, held, request, who);
    audit.record(new AuditEntry(who, "customApp.changed", id, null, before, after));
    return Optional.of(after);
  }

  private static boolean isSame(LayerEntry stored, AppDraft draft) {
    return stored.draft().equals(draft.withEvidence(stored.draft().evidence()));
  }

  private static boolean isSame(CustomAppResponse before, CustomAppRequest request) {
    var wanted = request.score();
    var present = before.scoreOverride();
    return wanted == null
        || (present != null
            && present.score().compareTo(wanted.score()) == 0
            && present.reason().equals(wanted.reason().strip()));
  }

  /** Removes the app, if there is one, with its correction, score override and notes. */
  @Transactional
  void remove(String id, @Nullable String ifMatch, String who) {
    update.lock();
    var before = reader.find(id);
    if (before.isPresent()) {
      EntityTag.require(ifMatch, before.get().entityTag());
      overrides.remove(id, who);
      notes.removeAll(id);
      update.remove(LayerSource.CORRECTION, id);
      update.remove(LayerSource.CUSTOM, id);
      audit.record(new AuditEntry(who, "customApp.removed", id, null, before.get(), null));
    }
  }

  private CustomAppResponse put(
      LayerEntry entry, List<ClaimConflict> held, CustomAppRequest request, String who) {
    claims.put(entry, held, who);
    if (request.score() != null) {
      overrides.set(entry.appId(), request.score(), who);
    }
    return reader.response(entry).withTookOver(held);
  }

  private String freeId(@Nullable String given, AppDraft draft) {
    var wanted = CustomAppName.given(given);
    if (wanted != null) {
      if (isUsed(wanted)) {
        throw new ProblemException(
            StandardProblem.CONFLICT, "There is already an app with the id " + wanted + ".");
      }
      return wanted;
    }
    var base = CustomAppName.idOf(Objects.requireNonNull(draft.name()));
    var id = base;
    for (int i = 2; isUsed(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  private boolean isUsed(String id) {
    return reader.entry(id).isPresent();
  }
}
