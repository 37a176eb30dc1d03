package io.gnomon.catalog.localentry;

import io.gnomon.catalog.CatalogProblem;
import io.gnomon.catalog.app.AppStore;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.CatalogUpdateService;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.SharedInfrastructure;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.matching.decision.NeverBlockList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what people claim for an app, and puts it into the catalog. */
@ApplicationScoped
public class ClaimService {

  private final AppStore apps;
  private final CatalogUpdateService update;
  private final SharedInfrastructure shared;

  ClaimService(AppStore apps, CatalogUpdateService update, SharedInfrastructure shared) {
    this.apps = apps;
    this.update = update;
    this.shared = shared;
  }

  /** Refuses what the consent does not cover; returns what other apps would lose. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<ClaimConflict> check(LayerEntry entry, ClaimConsent consent) {
    checkBlockable(entry.draft(), consent);
    var held = held(entry);
    if (!held.isEmpty() && !consent.takeOver()) {
      var first = held.get(0);
      throw new ProblemException(
          CatalogProblem.HELD_BY_ANOTHER_APP,
          "%s belongs to %s (%s); set takeOver to take it from there."
              .formatted(first.claimed(), first.appName(), first.appId()),
          Map.of("held", held));
    }
    return held;
  }

  /** Stores a checked entry; the caller holds the catalog's lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(LayerEntry entry, List<ClaimConflict> held, String who) {
    Set<String> others = held.stream().map(ClaimConflict::appId).collect(Collectors.toSet());
    if (!held.isEmpty()) {
      others.addAll(update.release(entry, who));
    }
    update.put(entry, others);
  }

  private void checkBlockable(AppDraft draft, ClaimConsent consent) {
    var unblockable = draft.domains().stream().flatMap(each -> unblockable(each).stream()).toList();
    if (!unblockable.isEmpty() && !consent.allowUnblockable()) {
      var first = unblockable.get(0);
      throw new ProblemException(
          CatalogProblem.UNBLOCKABLE_DOMAIN,
          "%s: %s; set allowUnblockable to accept it.".formatted(first.domain(), first.reason()),
          Map.of("unblockable", unblockable));
    }
  }

  private Optional<UnblockableDomain> unblockable(String domain) {
    var host = ClaimParser.host(domain);
    return shared
        .find(host)
        .map(each -> "different owners share " + each.host())
        .or(
            () ->
                NeverBlockList.shipped().find(host).map("%s is on the never-block list"::formatted))
        .map(reason -> new UnblockableDomain(domain, reason));
  }

  private List<ClaimConflict> held(LayerEntry entry) {
    var draft = entry.draft();
    return apps.holders(draft.domains(), draft.ipRanges(), entry.appId()).stream()
        .map(each -> new ClaimConflict(each.claimed(), each.appId(), each.appName()))
        .toList();
  }

  /** A claimed domain that no tag can block, and why. */
  record UnblockableDomain(String domain, String reason) {}
}
