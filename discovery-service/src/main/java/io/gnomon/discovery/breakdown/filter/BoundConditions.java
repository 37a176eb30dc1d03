package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceCondition.Bounded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conditions that bounds stand for. */
final class BoundConditions {

  private final List<SliceCondition> conditions = new ArrayList<>();

  private BoundConditions() {}

  static List<SliceCondition> of(UsageBounds bounds) {
    var all = new BoundConditions();
    all.add(bounds.minTransactions, Bounded.TRANSACTIONS::atLeast);
    all.add(bounds.maxTransactions, Bounded.TRANSACTIONS::atMost);
    all.add(bounds.minTrafficBytes, Bounded.TRAFFIC::atLeast);
    all.add(bounds.maxTrafficBytes, Bounded.TRAFFIC::atMost);
    all.add(bounds.minUploadedBytes, Bounded.UPLOADED::atLeast);
    all.add(bounds.maxUploadedBytes, Bounded.UPLOADED::atMost);
    all.add(bounds.minDownloadedBytes, Bounded.DOWNLOADED::atLeast);
    all.add(bounds.maxDownloadedBytes, Bounded.DOWNLOADED::atMost);
    all.add(bounds.firstSeenFrom, day -> Bounded.FIRST_SEEN.atLeast(start(day)));
    all.add(bounds.firstSeenTo, day -> Bounded.FIRST_SEEN.below(start(day.plusDays(1))));
    all.add(bounds.lastSeenFrom, day -> Bounded.LAST_SEEN.atLeast(start(day)));
    all.add(bounds.lastSeenTo, day -> Bounded.LAST_SEEN.below(start(day.plusDays(1))));
    return all.conditions;
  }

  static List<SliceCondition> of(UserBounds bounds) {
    var all = new BoundConditions();
    all.add(bounds.minUsers, Bounded.USERS::atLeast);
    all.add(bounds.maxUsers, Bounded.USERS::atMost);
    all.add(bounds.minIpAddresses, Bounded.IP_ADDRESSES::atLeast);
    all.add(bounds.maxIpAddresses, Bounded.IP_ADDRESSES::atMost);
    all.add(bounds.minDevices, Bounded.DEVICES::atLeast);
    all.add(bounds.maxDevices, Bounded.DEVICES::atMost);
    return all.conditions;
  }

  private <T> void add(@Nullable T bound, Function<T, SliceCondition> condition) {
    if (bound != null) {
      conditions.add(condition.apply(bound));
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
