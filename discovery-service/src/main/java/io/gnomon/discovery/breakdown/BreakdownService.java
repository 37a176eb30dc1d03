package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.slice.Breakdown;
import io.gnomon.discovery.breakdown.slice.BreakdownStore;
import io.gnomon.discovery.breakdown.slice.Slice;
import io.gnomon.discovery.breakdown.slice.SliceOrder;
import io.gnomon.discovery.breakdown.slice.SliceSelection;
import io.gnomon.discovery.breakdown.slice.SliceWindow;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Splits reports by apps and domains, and says how the apps are tagged. */
@ApplicationScoped
class BreakdownService {

  private static final String HOSTS = "site.host";

  private final BreakdownStore breakdowns;
  private final CloudAppService apps;
  private final ActorNameService names;
  private final AppTagFollower tags;
  private final AppFilterReader filters;

  BreakdownService(
      BreakdownStore breakdowns,
      CloudAppService apps,
      ActorNameService names,
      AppTagFollower tags,
      AppFilterReader filters) {
    this.filters = filters;
    this.breakdowns = breakdowns;
    this.apps = apps;
    this.names = names;
    this.tags = tags;
  }

  Page<DiscoveredApp> apps(ReportScope scope, AppQuery query, AppSort sort, PageRequest page) {
    var selection = new SliceSelection(scope, Breakdown.byApp(), filters.filter(query));
    var slices = slices(selection, sort.order(), page);
    var users = actors(selection, Actor.USER, slices.items());
    var addresses = actors(selection, Actor.IP_ADDRESS, slices.items());
    var devices = actors(selection, Actor.DEVICE, slices.items());
    var known = known(slices.items());
    return slices.map(
        slice ->
            new DiscoveredApp(
                app(known, slice.key()),
                tags.tag(slice.key()).orElse(null),
                users.getOrDefault(slice.key(), 0L),
                addresses.getOrDefault(slice.key(), 0L),
                devices.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  /** What the apps of a filter add up to. */
  AppTotals totals(ReportScope scope, AppQuery query) {
    var selection = new SliceSelection(scope, Breakdown.byApp(), filters.filter(query));
    return new AppTotals(
        breakdowns.count(selection),
        breakdowns.actors(selection, Actor.USER),
        breakdowns.actors(selection, Actor.IP_ADDRESS),
        breakdowns.actors(selection, Actor.DEVICE),
        breakdowns.sum(selection));
  }

  Page<UncataloguedDomain> uncataloguedDomains(
      ReportScope scope, UsageSort sort, PageRequest page) {
    var selection = SliceSelection.all(scope, Breakdown.byUncataloguedDomain());
    var slices = slices(selection, sort.order(), page);
    var hosts = breakdowns.counts(selection, HOSTS, slices.items());
    var users = actors(selection, Actor.USER, slices.items());
    var addresses = actors(selection, Actor.IP_ADDRESS, slices.items());
    var devices = actors(selection, Actor.DEVICE, slices.items());
    return slices.map(
        slice ->
            new UncataloguedDomain(
                slice.key(),
                hosts.getOrDefault(slice.key(), 0L),
                users.getOrDefault(slice.key(), 0L),
                addresses.getOrDefault(slice.key(), 0L),
                devices.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  /** What somebody used; ends the request where nobody of that name was ever seen. */
  Page<DiscoveredApp> appsOf(
      ReportScope scope, ActorKey who, AppQuery query, UsageSort sort, PageRequest page) {
    var breakdown = Breakdown.appsOf(who.actor(), names.ids(who));
    var selection = new SliceSelection(scope, breakdown, filters.filter(query));
    var slices = slices(selection, sort.order(), page);
    var known = known(slices.items());
    return slices.map(
        slice ->
            new DiscoveredApp(
                app(known, slice.key()),
                tags.tag(slice.key()).orElse(null),
                null,
                null,
                null,
                slice.measures()));
  }

  private Page<Slice> slices(SliceSelection selection, SliceOrder order, PageRequest page) {
    return page.cut(
        breakdowns.slices(selection, SliceWindow.of(order, page)),
        Slice::cursor,
        () -> breakdowns.count(selection));
  }

  private Map<String, Long> actors(SliceSelection selection, Actor actor, List<Slice> slices) {
    var over = SliceSelection.all(selection.scope(), selection.breakdown().over(actor));
    return breakdowns.counts(over, actor.who(), slices);
  }

  private Map<String, CloudApp> known(List<Slice> slices) {
    return apps.find(slices.stream().map(Slice::key).toList());
  }

  private static CloudApp app(Map<String, CloudApp> known, String id) {
    return known.getOrDefault(id, CloudApp.unknown(id));
  }
}
