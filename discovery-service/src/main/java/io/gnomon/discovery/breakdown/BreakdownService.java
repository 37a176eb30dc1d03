package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.slice.Breakdown;
import io.gnomon.discovery.breakdown.slice.BreakdownStore;
import io.gnomon.discovery.breakdown.slice.Slice;
import io.gnomon.discovery.breakdown.slice.SliceWindow;
import io.gnomon.discovery.catalog.CloudApp;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.directory.AppTagFollower;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ActorNameStore;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.paging.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Splits reports by apps and domains, and says how the apps are tagged. */
@ApplicationScoped
class BreakdownService {

  private static final String HOSTS = "site.host";

  private final BreakdownStore breakdowns;
  private final CloudAppService apps;
  private final ActorNameStore names;
  private final AppTagFollower tags;

  BreakdownService(
      BreakdownStore breakdowns, CloudAppService apps, ActorNameStore names, AppTagFollower tags) {
    this.breakdowns = breakdowns;
    this.apps = apps;
    this.names = names;
    this.tags = tags;
  }

  Page<DiscoveredApp> apps(ReportScope scope, AppQuery query, AppSort sort, PageRequest page) {
    var breakdown = Breakdown.byApp();
    var window = SliceWindow.ofApps(sort.order(), query.apps(), page);
    var slices = slices(scope, breakdown, window, page);
    var users = actors(scope, breakdown, Actor.USER, slices.items());
    var addresses = actors(scope, breakdown, Actor.IP_ADDRESS, slices.items());
    var devices = actors(scope, breakdown, Actor.DEVICE, slices.items());
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

  Page<UncataloguedDomain> uncataloguedDomains(
      ReportScope scope, UsageSort sort, PageRequest page) {
    var breakdown = Breakdown.byUncataloguedDomain();
    var window = SliceWindow.of(sort.order(), page);
    var slices = slices(scope, breakdown, window, page);
    var hosts = breakdowns.counts(scope, breakdown, HOSTS, slices.items());
    var users = actors(scope, breakdown, Actor.USER, slices.items());
    var addresses = actors(scope, breakdown, Actor.IP_ADDRESS, slices.items());
    var devices = actors(scope, breakdown, Actor.DEVICE, slices.items());
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
    var id =
        names
            .findId(who.actor(), who.canonicalName())
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.NOT_FOUND,
                        "No traffic of that " + who.label() + " was ever seen."));
    var window = SliceWindow.ofApps(sort.order(), query.apps(), page);
    var slices = slices(scope, Breakdown.appsOf(who.actor(), id), window, page);
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

  private Page<Slice> slices(
      ReportScope scope, Breakdown breakdown, SliceWindow window, PageRequest page) {
    return page.cut(
        breakdowns.slices(scope, breakdown, window),
        Slice::cursor,
        () -> breakdowns.count(scope, breakdown, window));
  }

  private Map<String, Long> actors(
      ReportScope scope, Breakdown breakdown, Actor actor, List<Slice> slices) {
    return breakdowns.counts(scope, breakdown.over(actor), "u." + actor.column(), slices);
  }

  private Map<String, CloudApp> known(List<Slice> slices) {
    return apps.find(slices.stream().map(Slice::key).toList());
  }

  private static CloudApp app(Map<String, CloudApp> known, String id) {
    return known.getOrDefault(id, CloudApp.unknown(id));
  }
}
