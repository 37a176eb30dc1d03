package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.DiscoveredAppReader.Users;
import io.gnomon.discovery.breakdown.filter.AppQuery;
import io.gnomon.discovery.breakdown.filter.DomainQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.query.ActorKey;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.breakdown.query.Slice;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.breakdown.query.SliceWindow;
import io.gnomon.discovery.catalog.DomainGuessService;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Splits reports by apps and domains. */
@ApplicationScoped
class BreakdownService {

  private final BreakdownStore breakdowns;
  private final SelectionReader selections;
  private final DiscoveredAppReader apps;
  private final DomainGuessService guesses;

  BreakdownService(
      BreakdownStore breakdowns,
      SelectionReader selections,
      DiscoveredAppReader apps,
      DomainGuessService guesses) {
    this.guesses = guesses;
    this.breakdowns = breakdowns;
    this.selections = selections;
    this.apps = apps;
  }

  Page<DiscoveredApp> apps(SliceSelection wanted, AppSort sort, PageRequest page) {
    var selection = breakdowns.held(wanted);
    var slices = slices(selection, sort.order(), page);
    var users = users(selection, slices.items());
    var reader = apps.reader(slices.items());
    return slices.map(slice -> reader.read(slice, users.apply(slice.key())));
  }

  private Function<String, Users> users(SliceSelection selection, List<Slice> slices) {
    var users = breakdowns.counts(selection, Actor.USER, slices);
    if (selection.breakdown().isOfGroups()) {
      return key -> new Users(users.getOrDefault(key, 0L), null, null);
    }
    var addresses = breakdowns.counts(selection, Actor.IP_ADDRESS, slices);
    var devices = breakdowns.counts(selection, Actor.DEVICE, slices);
    return key ->
        new Users(
            users.getOrDefault(key, 0L),
            addresses.getOrDefault(key, 0L),
            devices.getOrDefault(key, 0L));
  }

  /** What the apps of a filter add up to. */
  AppTotals appTotals(SliceSelection wanted) {
    var selection = breakdowns.held(wanted);
    if (selection.breakdown().isOfGroups()) {
      return new AppTotals(
          breakdowns.count(selection),
          breakdowns.users(selection),
          null,
          null,
          breakdowns.sum(selection));
    }
    var actors = breakdowns.actors(selection);
    return new AppTotals(
        breakdowns.count(selection),
        actors.users(),
        actors.ipAddresses(),
        actors.devices(),
        breakdowns.sum(selection));
  }

  /** What the slices add up to. */
  ListTotals totals(SliceSelection wanted) {
    var selection = breakdowns.held(wanted);
    return new ListTotals(breakdowns.count(selection), breakdowns.sum(selection));
  }

  Page<UncataloguedDomain> uncataloguedDomains(
      ReportScope scope, DomainQuery query, DomainSort sort, PageRequest page) {
    var selection = breakdowns.held(selections.domains(scope, query));
    var slices = slices(selection, sort.order(), page);
    var hosts = breakdowns.hosts(selection, slices.items());
    var users = breakdowns.counts(selection, Actor.USER, slices.items());
    var addresses = breakdowns.counts(selection, Actor.IP_ADDRESS, slices.items());
    var devices = breakdowns.counts(selection, Actor.DEVICE, slices.items());
    var known = guesses.guesses(slices.items().stream().map(Slice::key).toList());
    return slices.map(
        slice ->
            new UncataloguedDomain(
                slice.key(),
                hosts.getOrDefault(slice.key(), 0L),
                users.getOrDefault(slice.key(), 0L),
                addresses.getOrDefault(slice.key(), 0L),
                devices.getOrDefault(slice.key(), 0L),
                known.get(slice.key()),
                slice.measures()));
  }

  Page<DiscoveredApp> appsOf(
      ReportScope scope, ActorKey who, AppQuery query, UsageSort sort, PageRequest page) {
    var selection = breakdowns.held(selections.appsOf(scope, who, query));
    var slices = slices(selection, sort.ofApps(), page);
    var reader = apps.reader(slices.items());
    return slices.map(slice -> reader.read(slice, Users.UNCOUNTED));
  }

  private Page<Slice> slices(SliceSelection selection, SliceOrder order, PageRequest page) {
    return page.cut(
        breakdowns.slices(selection, SliceWindow.of(order, page)),
        Slice::cursor,
        () -> breakdowns.count(selection));
  }
}
