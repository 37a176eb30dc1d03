package io.gnomon.discovery.report;

import io.gnomon.discovery.directory.Directory;
import io.gnomon.discovery.report.BreakdownStore.Window;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.matching.host.IpAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits reports and says what the parts are called. */
@ApplicationScoped
class ReportService {

  private static final String APPS = "site.app_id";
  private static final String HOSTS = "site.host";

  private final BreakdownStore breakdowns;
  private final NameStore names;
  private final Directory directory;

  ReportService(BreakdownStore breakdowns, NameStore names, Directory directory) {
    this.breakdowns = breakdowns;
    this.names = names;
    this.directory = directory;
  }

  Page<AppItem> apps(Scope scope, ReportQuery query) {
    var breakdown = Breakdown.byApp();
    var page = page(scope, breakdown, query, Sort.OF_APPS);
    var users = actors(scope, breakdown, Actor.USER, page.items());
    var addresses = actors(scope, breakdown, Actor.IP_ADDRESS, page.items());
    var devices = actors(scope, breakdown, Actor.DEVICE, page.items());
    var infos = infos(page.items());
    return page.map(
        slice ->
            new AppItem(
                info(infos, slice.key()),
                directory.tag(slice.key()).orElse(null),
                users.getOrDefault(slice.key(), 0L),
                addresses.getOrDefault(slice.key(), 0L),
                devices.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  Page<DomainItem> uncataloguedDomains(Scope scope, ReportQuery query) {
    var breakdown = Breakdown.byUncataloguedDomain();
    var page = page(scope, breakdown, query, Sort.OF_OTHERS);
    var hosts = breakdowns.counts(scope, breakdown, HOSTS, page.items());
    var users = actors(scope, breakdown, Actor.USER, page.items());
    var addresses = actors(scope, breakdown, Actor.IP_ADDRESS, page.items());
    var devices = actors(scope, breakdown, Actor.DEVICE, page.items());
    return page.map(
        slice ->
            new DomainItem(
                slice.key(),
                hosts.getOrDefault(slice.key(), 0L),
                users.getOrDefault(slice.key(), 0L),
                addresses.getOrDefault(slice.key(), 0L),
                devices.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  Page<ActorItem> actors(Scope scope, Actor actor, ReportQuery query) {
    var breakdown = Breakdown.by(actor);
    var page = page(scope, breakdown, query, Sort.OF_OTHERS);
    var apps = breakdowns.counts(scope, breakdown.withSites(), APPS, page.items());
    var called = names.names(actor, page.items());
    return page.map(
        slice ->
            ActorItem.of(
                actor,
                who(actor, called.getOrDefault(slice.key(), slice.key())),
                apps.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  /** Who used that app; ends the request where the catalog has no such app. */
  Page<ActorItem> actorsOfApp(Scope scope, String appId, Actor actor, ReportQuery query) {
    if (names.apps(List.of(appId)).isEmpty()) {
      throw notFound("The catalog has no such app.");
    }
    var page = page(scope, Breakdown.ofApp(appId, actor), query, Sort.OF_OTHERS);
    var called = names.names(actor, page.items());
    return page.map(
        slice ->
            ActorItem.of(
                actor,
                who(actor, called.getOrDefault(slice.key(), slice.key())),
                null,
                slice.measures()));
  }

  /** What somebody used; ends the request where nobody of that name was ever seen. */
  Page<AppItem> appsOfActor(Scope scope, Actor actor, String name, ReportQuery query) {
    var id =
        names
            .id(actor, canonical(actor, name))
            .orElseThrow(() -> notFound("Nothing was seen of that " + label(actor) + "."));
    var page = page(scope, Breakdown.appsOf(actor, id), query, Sort.OF_OTHERS);
    var infos = infos(page.items());
    return page.map(
        slice ->
            new AppItem(
                info(infos, slice.key()),
                directory.tag(slice.key()).orElse(null),
                null,
                null,
                null,
                slice.measures()));
  }

  private Page<Slice> page(Scope scope, Breakdown breakdown, ReportQuery query, Set<Sort> sorts) {
    var window =
        new Window(Sort.of(query.sort, sorts), Cursor.decode(query.cursor, 2), query.limit + 1);
    return Page.cut(breakdowns.slices(scope, breakdown, window), query.limit, Slice::cursor);
  }

  private Map<String, Long> actors(
      Scope scope, Breakdown breakdown, Actor actor, List<Slice> slices) {
    return breakdowns.counts(scope, breakdown.over(actor), "u." + actor.column(), slices);
  }

  private Map<String, AppInfo> infos(List<Slice> slices) {
    return names.apps(slices.stream().map(Slice::key).toList());
  }

  private static AppInfo info(Map<String, AppInfo> infos, String id) {
    return infos.getOrDefault(id, new AppInfo(id, id, null, null));
  }

  private ActorItem.Who who(Actor actor, String name) {
    var device = actor == Actor.DEVICE ? directory.device(name).orElse(null) : null;
    return device == null
        ? new ActorItem.Who(name, name, null)
        : new ActorItem.Who(name, device.name(), device.group());
  }

  private static String canonical(Actor actor, String name) {
    return switch (actor) {
      case USER -> name.toLowerCase(Locale.ROOT);
      case IP_ADDRESS -> IpAddress.parse(name).map(IpAddress::toString).orElse(name);
      case DEVICE -> name;
    };
  }

  private static String label(Actor actor) {
    return actor.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static ProblemException notFound(@Nullable String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, String.valueOf(detail));
  }
}
