package io.gnomon.catalog.correction;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.gnomon.catalog.claim.Claims;
import io.gnomon.catalog.layer.CatalogUpdate;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerReader;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.kit.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrects apps; the result is stored and published in the same transaction. */
@ApplicationScoped
class CorrectionService {

  private static final int LONGEST_REASON = 1_000;

  private final CorrectionDrafts drafts;
  private final Claims claims;
  private final CatalogUpdate update;
  private final LayerReader layers;
  private final AuditLog audit;

  CorrectionService(
      CorrectionDrafts drafts,
      Claims claims,
      CatalogUpdate update,
      LayerReader layers,
      AuditLog audit) {
    this.drafts = drafts;
    this.claims = claims;
    this.update = update;
    this.layers = layers;
    this.audit = audit;
  }

  List<CorrectionResponse> after(@Nullable Cursor cursor, int limit) throws SQLException {
    var from = cursor == null ? "" : cursor.key(0).replace("\0", "");
    return layers.after(LayerSource.CORRECTION, from, limit).stream()
        .map(CorrectionResponse::from)
        .toList();
  }

  Optional<CorrectionResponse> find(String appId) throws SQLException {
    return layers.find(LayerSource.CORRECTION, appId).map(CorrectionResponse::from);
  }

  /** Replaces what was corrected before; empty when there is no such app. */
  @Transactional
  Optional<CorrectionResponse> set(String appId, CorrectionRequest request, String who)
      throws SQLException {
    var draft = drafts.draft(request, who);
    var reason = Parameters.optional("reason", request.reason(), LONGEST_REASON);
    update.lock();
    if (!layers.hasApp(appId)) {
      return Optional.empty();
    }
    var before = find(appId).orElse(null);
    var entry = new LayerEntry(LayerSource.CORRECTION, appId, draft);
    var after = CorrectionResponse.from(entry, claims.put(entry, request.consent(), who));
    audit.record(new AuditEntry(who, "correction.set", appId, reason, before, after));
    return Optional.of(after);
  }

  /** Returns whether there was one. */
  @Transactional
  boolean remove(String appId, String who) throws SQLException {
    update.lock();
    var before = find(appId);
    if (before.isEmpty()) {
      return false;
    }
    update.remove(LayerSource.CORRECTION, appId);
    audit.record(new AuditEntry(who, "correction.removed", appId, null, before.get(), null));
    return true;
  }
}
