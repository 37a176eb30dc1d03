package io.gnomon.catalog.localentry;

import io.gnomon.catalog.app.AppService;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.CatalogUpdateService;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerEntryService;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrects apps; they are updated and published in the same transaction. */
@ApplicationScoped
class CorrectionService {

  private final CorrectionDraftReader drafts;
  private final ClaimService claims;
  private final CatalogUpdateService update;
  private final LayerEntryService layers;
  private final AppService apps;
  private final CategoryService categories;
  private final AuditService audit;

  CorrectionService(
      CorrectionDraftReader drafts,
      ClaimService claims,
      CatalogUpdateService update,
      LayerEntryService layers,
      AppService apps,
      CategoryService categories,
      AuditService audit) {
    this.drafts = drafts;
    this.claims = claims;
    this.update = update;
    this.layers = layers;
    this.apps = apps;
    this.categories = categories;
    this.audit = audit;
  }

  Page<CorrectionResponse> list(PageRequest page) {
    var cursor = page.cursor(1);
    var rows =
        layers.after(LayerSource.CORRECTION, cursor == null ? "" : cursor.key(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(row.appId()), () -> layers.count(LayerSource.CORRECTION))
        .map(this::response);
  }

  Optional<CorrectionResponse> find(String appId) {
    return layers.find(LayerSource.CORRECTION, appId).map(this::response);
  }

  /** Replaces what was corrected before; empty if there is no such app. */
  @Transactional
  Optional<CorrectionResponse> set(
      String appId, CorrectionRequest request, @Nullable String ifMatch, String who) {
    var draft = drafts.draft(request, who);
    var reason = CorrectionDraftReader.stripped(request.reason());
    update.lock();
    if (!apps.exists(appId)) {
      return Optional.empty();
    }
    var stored = layers.find(LayerSource.CORRECTION, appId).orElse(null);
    var before = stored == null ? null : response(stored);
    EntityTag.require(ifMatch, before == null ? "" : before.entityTag());
    var entry = new LayerEntry(LayerSource.CORRECTION, appId, draft);
    var held = claims.check(entry, request.consent());
    if (before != null && held.isEmpty() && isSame(stored, draft)) {
      return Optional.of(before);
    }
    claims.put(entry, held, who);
    var after = response(entry).withTookOver(held);
    audit.record(new AuditEntry(who, "correction.set", appId, reason, before, after));
    return Optional.of(after);
  }

  private CorrectionResponse response(LayerEntry entry) {
    var category = entry.draft().category();
    return CorrectionResponse.from(entry, category == null ? null : categories.named(category));
  }

  private static boolean isSame(@Nullable LayerEntry stored, AppDraft draft) {
    return stored != null && stored.draft().equals(draft.withEvidence(stored.draft().evidence()));
  }

  /** Returns whether there is such an app, or was a correction of it. */
  @Transactional
  boolean remove(String appId, @Nullable String ifMatch, String who) {
    update.lock();
    var before = find(appId);
    if (before.isEmpty()) {
      return apps.exists(appId);
    }
    EntityTag.require(ifMatch, before.get().entityTag());
    update.remove(LayerSource.CORRECTION, appId);
    audit.record(new AuditEntry(who, "correction.removed", appId, null, before.get(), null));
    return true;
  }
}
