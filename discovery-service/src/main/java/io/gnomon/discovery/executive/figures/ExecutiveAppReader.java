package io.gnomon.discovery.executive.figures;

import io.gnomon.discovery.breakdown.DiscoveredAppReader;
import io.gnomon.discovery.breakdown.DiscoveredAppReader.Users;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.breakdown.query.Slice;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.breakdown.query.SliceWindow;
import io.gnomon.discovery.usage.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the first apps of lists, and what they add up to. */
@ApplicationScoped
class ExecutiveAppReader {

  private final BreakdownStore breakdowns;
  private final DiscoveredAppReader apps;

  ExecutiveAppReader(BreakdownStore breakdowns, DiscoveredAppReader apps) {
    this.breakdowns = breakdowns;
    this.apps = apps;
  }

  AppList list(SliceSelection wanted, SliceOrder order, int limit) {
    var selection = breakdowns.held(wanted);
    var slices = breakdowns.slices(selection, new SliceWindow(order, null, limit));
    var users = breakdowns.counts(selection, Actor.USER, slices);
    var reader = apps.reader(slices);
    var first =
        slices.stream()
            .map(each -> reader.read(each, users(users.getOrDefault(each.key(), 0L))))
            .toList();
    return new AppList(first, sumOf(selection));
  }

  AppSum sum(SliceSelection selection) {
    return sumOf(breakdowns.held(selection));
  }

  private AppSum sumOf(SliceSelection selection) {
    return new AppSum(
        breakdowns.count(selection), breakdowns.users(selection), breakdowns.sum(selection));
  }

  /** The ids of all of them. */
  List<String> ids(SliceSelection selection) {
    var all = new SliceWindow(SliceOrder.KEY, null, Integer.MAX_VALUE);
    return breakdowns.slices(breakdowns.held(selection), all).stream().map(Slice::key).toList();
  }

  private static Users users(long users) {
    return new Users(users, null, null);
  }
}
