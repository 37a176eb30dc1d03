package io.gnomon.policy.alert;

import com.google.common.collect.Lists;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.policy.alert.triage.AlertNoteService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads many alerts: as a stream, or what they add up to. */
@ApplicationScoped
public class AlertReader {

  private static final int PAGE_SIZE = 500;

  private final AlertPlanStore plans;
  private final AlertUserStore users;
  private final AlertRepository repository;
  private final AlertNoteService notes;

  AlertReader(
      AlertPlanStore plans,
      AlertUserStore users,
      AlertRepository repository,
      AlertNoteService notes) {
    this.plans = plans;
    this.users = users;
    this.repository = repository;
    this.notes = notes;
  }

  /** All that meet the filter, in that order. */
  public ExportSource<AlertResponse> matching(AlertFilter filter, AlertSort sort) {
    ExportSource<AlertResponse> pages = ExportSource.inPages(last -> page(filter, sort, last));
    return consumer -> {
      plans.readOneSnapshot();
      pages.forEach(consumer);
    };
  }

  /**
   * Of some users, the oldest first, with comments and history.
   *
   * @param wanted asked in the running transaction for the name of each user, in lower case
   */
  public ExportSource<AlertResponse> ofUsers(Predicate<String> wanted) {
    var keys = users.all().stream().filter(wanted).toList();
    return consumer -> forEach(users.alerts(keys), consumer);
  }

  /** What those that meet the filter add up to. */
  @Transactional
  public List<AlertTotal> totals(AlertFilter filter) {
    return repository.totals(filter);
  }

  private List<AlertResponse> page(
      AlertFilter filter, AlertSort sort, @Nullable AlertResponse last) {
    var place = last == null ? null : sort.place(last.alert());
    var rows = repository.page(filter, sort, place, PAGE_SIZE);
    repository.clear();
    return rows.stream().map(AlertResponse::from).toList();
  }

  private void forEach(List<Long> ids, Consumer<AlertResponse> consumer) {
    for (var some : Lists.partition(ids, PAGE_SIZE)) {
      repository
          .inOrder(some)
          .forEach(row -> consumer.accept(AlertResponse.from(row, notes.of(row.id))));
      // They would be held until the last one is read.
      repository.clear();
    }
  }
}
