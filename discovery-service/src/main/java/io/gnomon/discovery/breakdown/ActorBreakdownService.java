package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.query.ActorUsage;
import io.gnomon.discovery.breakdown.query.ActorUsageReader;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.breakdown.query.Slice;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.breakdown.query.SliceWindow;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Splits reports by users, IP addresses and devices. */
@ApplicationScoped
class ActorBreakdownService {

  private final BreakdownStore breakdowns;
  private final ActorUsageReader actors;

  ActorBreakdownService(BreakdownStore breakdowns, ActorUsageReader actors) {
    this.breakdowns = breakdowns;
    this.actors = actors;
  }

  Page<ActorUsage> actors(
      SliceSelection wanted, Actor actor, Set<AppKind> kinds, UsageSort sort, PageRequest page) {
    var selection = breakdowns.held(wanted);
    var slices = slices(selection, sort.of(actor), page);
    var counts = breakdowns.apps(selection, slices.items(), kinds);
    var reader = actors.reader(actor, slices.items());
    return slices.map(slice -> reader.read(slice, counts.getOrDefault(slice.key(), 0L)));
  }

  /** Who used an app. */
  Page<ActorUsage> actorsOfApp(
      SliceSelection ofApp, Actor actor, UsageSort sort, PageRequest page) {
    var slices = slices(breakdowns.held(ofApp), sort.of(actor), page);
    var reader = actors.reader(actor, slices.items());
    return slices.map(slice -> reader.read(slice, null));
  }

  private Page<Slice> slices(SliceSelection selection, SliceOrder order, PageRequest page) {
    return page.cut(
        breakdowns.slices(selection, SliceWindow.of(order, page)),
        Slice::cursor,
        () -> breakdowns.count(selection));
  }
}
