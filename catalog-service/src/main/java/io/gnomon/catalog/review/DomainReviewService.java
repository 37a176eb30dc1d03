package io.gnomon.catalog.review;

import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.CatalogUpdateService;
import io.gnomon.catalog.layer.DomainReviewState;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists and decides reviews; the apps are updated and published in the same transaction. */
@ApplicationScoped
class DomainReviewService {

  private final DomainReviewStore store;
  private final CatalogUpdateService update;
  private final AuditService audit;

  DomainReviewService(DomainReviewStore store, CatalogUpdateService update, AuditService audit) {
    this.store = store;
    this.update = update;
    this.audit = audit;
  }

  Page<DomainReview> list(DomainReviewFilter filter, PageRequest page) {
    var cursor = page.cursor(1);
    var rows = store.after(filter, cursor == null ? 0 : cursor.number(0), page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(row.id()), () -> store.count(filter));
  }

  /** All that match, oldest first. */
  ExportSource<DomainReview> all(DomainReviewFilter filter) {
    return consumer -> store.forEach(filter, consumer);
  }

  Optional<DomainReview> find(long id) {
    return store.find(Set.of(id)).stream().findFirst();
  }

  /** Decides all of them, or none if one cannot be decided. */
  @Transactional
  List<DomainReview> decide(
      Set<Long> ids, DomainReviewState state, DecideDomainReviewRequest request, String who) {
    update.lock();
    var reviews = store.find(ids);
    if (reviews.size() < ids.size()) {
      throw new ProblemException(
          StandardProblem.NOT_FOUND, "There is no review with this id.", missing(ids, reviews));
    }
    var before = reviews.stream().filter(each -> each.differsFrom(state)).toList();
    if (before.isEmpty()) {
      return reviews;
    }
    var apps = before.stream().map(each -> each.app().id()).collect(Collectors.toSet());
    if (state == DomainReviewState.ACCEPTED) {
      apps.addAll(release(before, request.takesOver(), who));
    }
    store.decide(before.stream().map(each -> Long.valueOf(each.id())).toList(), state, who);
    update.refresh(apps);
    record(before, request.reason(), who);
    return store.find(ids);
  }

  /** Decides on the first ones that match. */
  @Transactional
  MatchingReviewsDecision decideMatching(
      DecideMatchingReviewsRequest request, DomainReviewState state, String who) {
    update.lock();
    var filter = DomainReviewFilter.of(request);
    boolean unheld = state == DomainReviewState.ACCEPTED && !request.decision().takesOver();
    var ids = Set.copyOf(store.first(filter, unheld, request.limitOrMax()));
    if (!ids.isEmpty()) {
      decide(ids, state, request.decision(), who);
    }
    return new MatchingReviewsDecision(ids.size(), store.count(filter, unheld));
  }

  private static Map<String, Object> missing(Set<Long> ids, List<DomainReview> found) {
    var missing = new HashSet<>(ids.stream().map(String::valueOf).toList());
    found.forEach(each -> missing.remove(each.id()));
    return Map.of("missing", missing.stream().sorted().toList());
  }

  private Set<String> release(List<DomainReview> reviews, boolean takeOver, String who) {
    var held = reviews.stream().filter(each -> each.heldBy() != null).toList();
    if (!held.isEmpty() && !takeOver) {
      throw new ProblemException(
          StandardProblem.CONFLICT,
          "%s belongs to %s; set takeOver to take it from there."
              .formatted(held.get(0).domain(), held.get(0).heldBy()),
          Map.of("held", held));
    }
    var apps = new HashSet<String>();
    for (var each : held) {
      apps.addAll(update.release(claim(each), who));
    }
    return apps;
  }

  private static LayerEntry claim(DomainReview review) {
    return new LayerEntry(
        LayerSource.CORRECTION,
        review.app().id(),
        AppDraft.claiming(List.of(review.domain()), List.of()));
  }

  private void record(List<DomainReview> before, @Nullable String reason, String who) {
    var ids = before.stream().map(each -> Long.valueOf(each.id())).toList();
    var after = store.find(ids);
    var entries = new ArrayList<AuditEntry>();
    for (int i = 0; i < after.size(); i++) {
      var now = after.get(i);
      var action = "domainReview." + now.state().text();
      entries.add(new AuditEntry(who, action, now.app().id(), reason, before.get(i), now));
    }
    audit.recordAll(entries);
  }
}
