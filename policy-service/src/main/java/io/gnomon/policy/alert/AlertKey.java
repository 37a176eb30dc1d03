package io.gnomon.policy.alert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** What alerts can be sorted by; cursors have it as a number. */
enum AlertKey {
  AGE("id", alert -> Long.parseLong(alert.id()), Long::valueOf),
  /** What {@code alert_by_severity} indexes, in the same words. */
  SEVERITY(
      "case severity when 'High' then 3L when 'Medium' then 2L when 'Low' then 1L else 0L end",
      alert -> alert.severity().ordinal(),
      Long::valueOf),
  ATTEMPTS("attempts", alert -> alert.attempts().count(), Long::valueOf),
  LAST_ATTEMPT(
      "lastEventAt",
      alert -> ChronoUnit.MICROS.between(Instant.EPOCH, alert.attempts().lastEventAt()),
      // No attempt is from before the epoch, and the database lacks most years before it.
      micros -> Instant.EPOCH.plus(Math.max(0, micros), ChronoUnit.MICROS));

  private final String hql;
  private final ToLongFunction<Alert> number;
  private final LongFunction<Object> value;

  AlertKey(String hql, ToLongFunction<Alert> number, LongFunction<Object> value) {
    this.hql = hql;
    this.number = number;
    this.value = value;
  }

  String hql() {
    return hql;
  }

  long of(Alert alert) {
    return number.applyAsLong(alert);
  }

  /** What the database compares with. */
  Object value(long number) {
    return value.apply(number);
  }
}
