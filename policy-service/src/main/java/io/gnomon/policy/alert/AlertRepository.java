package io.gnomon.policy.alert;

import io.gnomon.kit.text.LikePattern;
import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.triage.AlertStatus;
import io.gnomon.policy.alert.triage.Classification;
import io.gnomon.policy.alert.triage.Determination;
import io.gnomon.policy.attempt.AttemptKind;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AlertRepository implements PanacheRepository<AlertEntity> {

  /** All in one pass: there may be millions. */
  private static final String TOTALS =
      """
      select severity, day, attempt, count(*), sum(attempts) from AlertEntity where %s
      group by severity, day, attempt order by day, attempt
      """;

  private final AlertPlanStore plans;

  AlertRepository(AlertPlanStore plans) {
    this.plans = plans;
  }

  /**
   * Some in their order.
   *
   * @param place that they come behind; null for the first ones
   */
  List<AlertEntity> page(
      AlertFilter filter, AlertSort sort, @Nullable List<Object> place, int limit) {
    var query = conditions(filter);
    if (place != null) {
      query.addBehind(sort, place);
    }
    return find(query.hql() + " order by " + sort.orderBy(), query.parameters)
        .page(0, limit)
        .list();
  }

  /** How many match, on all pages. */
  long count(AlertFilter filter) {
    var query = conditions(filter);
    return count(query.hql(), query.parameters);
  }

  /** What the alerts of each severity add up to by day and kind, in the order of these two. */
  List<AlertTotal> totals(AlertFilter filter) {
    var wanted = conditions(filter);
    var query = getEntityManager().createQuery(TOTALS.formatted(wanted.hql()), Tuple.class);
    wanted.parameters.forEach(query::setParameter);
    return query.getResultList().stream()
        .map(
            row ->
                new AlertTotal(
                    Severity.of(row.get(0, String.class)),
                    row.get(1, LocalDate.class),
                    AttemptKind.of(row.get(2, String.class)).orElseThrow(),
                    row.get(3, Long.class),
                    row.get(4, Long.class)))
        .toList();
  }

  List<AlertEntity> inOrder(List<Long> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }

  Optional<AlertEntity> raised(long id) {
    return findByIdOptional(id).filter(row -> row.raised);
  }

  /** Finds the alert and locks it until the transaction ends. */
  Optional<AlertEntity> lock(long id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(row -> row.raised);
  }

  /** Whether attempts like these go to another alert already. */
  boolean isAnotherOpen(AlertEntity row) {
    return count(
            "id <> ?1 and status <> 'Resolved' and deviceId = ?2 and day = ?3 and attempt = ?4"
                + " and subject = ?5 and userKey = ?6 and raised = ?7",
            row.id,
            row.deviceId,
            row.day,
            row.attempt,
            row.subject,
            row.userKey,
            row.raised)
        > 0;
  }

  /** Lets go of all that the running transaction has read. */
  void clear() {
    getEntityManager().clear();
  }

  private Conditions conditions(AlertFilter filter) {
    if (filter.q != null) {
      plans.planForValues();
    }
    return new Conditions(filter);
  }

  private static final class Conditions {

    /** What {@code alert_by_text} indexes, in the same words. */
    private static final String NAMED =
        "lower(chr(31) || coalesce(appName, '') || chr(31) || host || chr(31) || deviceName"
            + " || chr(31) || coalesce(userName, '')) like :q escape '!'";

    /** Before each name; plain text has none. */
    private static final char BEGINNING = 31;

    /** The index knows what three characters are in, and with what two a name begins. */
    private static final int MIN_INDEXED_LENGTH = 3;

    private final List<String> conditions = new ArrayList<>(List.of("raised"));
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(AlertFilter filter) {
      var user = filter.user;
      addAnyOf("status", filter.status, AlertStatus::text);
      addAnyOf("severity", filter.severity, Severity::text);
      addAssignee(filter.assignedTo);
      add("attempt = :attempt", "attempt", text(filter.attempt, AttemptKind::text));
      add(
          "classification = :classification",
          "classification",
          text(filter.classification, Classification::text));
      add(
          "determination = :determination",
          "determination",
          text(filter.determination, Determination::text));
      add(NAMED, "q", filter.q == null ? null : containing(filter.q));
      add("appId = :app", "app", filter.app);
      add("deviceId = :device", "device", filter.device);
      add("userKey = :user", "user", user == null ? null : user.toLowerCase(Locale.ROOT));
      add("lastEventAt >= :since", "since", filter.since);
      add("firstEventAt < :until", "until", filter.until);
    }

    void addBehind(AlertSort sort, List<Object> place) {
      var names = IntStream.range(0, place.size()).mapToObj(i -> "place" + i).toList();
      conditions.add(sort.behind(names));
      IntStream.range(0, place.size()).forEach(i -> parameters.put(names.get(i), place.get(i)));
    }

    String hql() {
      return String.join(" and ", conditions);
    }

    private <T> void addAnyOf(String field, List<T> wanted, Function<T, String> text) {
      if (!wanted.isEmpty()) {
        conditions.add(field + " in :" + field);
        parameters.put(field, wanted.stream().map(text).distinct().toList());
      }
    }

    private void addAssignee(@Nullable String wanted) {
      if (AlertFilter.NOBODY.equals(wanted)) {
        conditions.add("assignedTo is null");
      } else {
        add("assignedTo = :assignedTo", "assignedTo", wanted);
      }
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
      return value == null ? null : text.apply(value);
    }

    private static String containing(String text) {
      var part = text.strip().toLowerCase(Locale.ROOT);
      var anywhere = part.length() < MIN_INDEXED_LENGTH ? "%" + BEGINNING : "%";
      return anywhere + LikePattern.beginning(part);
    }

    private void add(String condition, String parameter, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        parameters.put(parameter, value);
      }
    }
  }
}
