package io.gnomon.catalog.review;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.audit.AuditEntry;
import io.gnomon.catalog.audit.AuditLog;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.CatalogUpdate;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerSource;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes decisions on domains; the apps are shown and published as decided in one transaction. */
@ApplicationScoped
class ReviewService {

  private static final int LONGEST_REASON = 1_000;

  private final DataSource dataSource;
  private final ReviewStore store;
  private final CatalogUpdate update;
  private final AuditLog audit;

  ReviewService(DataSource dataSource, ReviewStore store, CatalogUpdate update, AuditLog audit) {
    this.dataSource = dataSource;
    this.store = store;
    this.update = update;
    this.audit = audit;
  }

  List<DomainReview> after(@Nullable Cursor cursor, ReviewFilter filter, int limit)
      throws SQLException {
    try (var connection = dataSource.getConnection()) {
      return store.after(connection, filter, cursor == null ? 0 : cursor.number(0), limit);
    }
  }

  /** All of them or, where one cannot be, none. */
  @Transactional
  List<DomainReview> decide(Set<Long> ids, ReviewState state, DecisionRequest request, String who)
      throws SQLException {
    var reason = Parameters.optional("reason", request.reason(), LONGEST_REASON);
    update.lock();
    try (var connection = dataSource.getConnection()) {
      var before = store.find(connection, ids);
      if (before.size() < ids.size()) {
        throw new ProblemException(
            StandardProblem.NOT_FOUND, "There is no review of this id.", missing(ids, before));
      }
      var apps = before.stream().map(each -> each.app().id()).collect(Collectors.toSet());
      if (state == ReviewState.ACCEPTED) {
        apps.addAll(release(before, request.takeOver(), who));
      }
      store.decide(connection, ids, state, who);
      update.again(apps);
      var after = store.find(connection, ids);
      for (int i = 0; i < after.size(); i++) {
        record(before.get(i), after.get(i), reason, who);
      }
      return after;
    }
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
          "%s is a domain of %s; take it over if it shall be no longer."
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

  private void record(
      DomainReview before, DomainReview after, @Nullable String reason, String who) {
    var action = "domainReview." + after.state().text();
    audit.record(new AuditEntry(who, action, after.app().id(), reason, before, after));
  }
}
