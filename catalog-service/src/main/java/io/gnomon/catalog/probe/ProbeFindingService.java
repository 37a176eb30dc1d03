package io.gnomon.catalog.probe;

import io.gnomon.catalog.app.AppService;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.CatalogUpdateService;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerEntryService;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.catalog.probe.site.ProbeConfig;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes what the probe saw a layer of the catalog: rated and published in one transaction. */
@ApplicationScoped
class ProbeFindingService {

  private static final String SOURCE = "probe";

  private final CatalogUpdateService update;
  private final LayerEntryService entries;
  private final AppService apps;
  private final AuditService audit;
  private final ProbeConfig config;
  private final Clock clock;

  ProbeFindingService(
      CatalogUpdateService update,
      LayerEntryService entries,
      AppService apps,
      AuditService audit,
      ProbeConfig config,
      Clock clock) {
    this.update = update;
    this.entries = entries;
    this.apps = apps;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Values by risk factor. What was not seen this time stays for a while as it was seen before. */
  @Transactional(Transactional.TxType.MANDATORY)
  void apply(String appId, Map<String, String> values) {
    update.lock();
    if (!apps.exists(appId)) {
      return;
    }
    var before =
        entries.find(LayerSource.PROBE, appId).map(each -> each.draft().facts()).orElse(List.of());
    var after = merged(before, values);
    if (after.equals(before)) {
      return;
    }
    if (after.isEmpty()) {
      update.remove(LayerSource.PROBE, appId);
    } else {
      update.put(new LayerEntry(LayerSource.PROBE, appId, AppDraft.measured(after)));
    }
    record(appId, values(before), values(after));
  }

  private List<Fact> merged(List<Fact> before, Map<String, String> values) {
    var today = LocalDate.now(clock);
    var oldest = today.minusDays(config.keepFor().toDays());
    var facts = new TreeMap<String, Fact>();
    before.stream()
        .filter(each -> !each.asOf().isBefore(oldest))
        .forEach(each -> facts.put(each.factorId(), each));
    values.forEach((factor, value) -> facts.put(factor, new Fact(factor, value, SOURCE, today)));
    return List.copyOf(facts.values());
  }

  /** Only another value is recorded as a change: that it still holds is seen by its date. */
  private void record(String appId, Map<String, String> before, Map<String, String> after) {
    if (!before.equals(after)) {
      audit.record(new AuditEntry(AuditEntry.GNOMON, "probe.found", appId, null, before, after));
    }
  }

  private static Map<String, String> values(List<Fact> facts) {
    var values = new TreeMap<String, String>();
    facts.forEach(each -> values.put(each.factorId(), each.value()));
    return values;
  }
}
