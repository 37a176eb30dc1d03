package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.slice.Breakdown;
import io.gnomon.discovery.breakdown.slice.BreakdownStore;
import io.gnomon.discovery.breakdown.slice.Slice;
import io.gnomon.discovery.breakdown.slice.SliceSelection;
import io.gnomon.discovery.breakdown.slice.SliceWindow;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.paging.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Splits reports by users, IP addresses and devices, and says what devices are called. */
@ApplicationScoped
class ActorBreakdownService {

  private static final String APPS = "site.app_id";

  private final BreakdownStore breakdowns;
  private final CloudAppService apps;
  private final ActorNameService names;

  ActorBreakdownService(BreakdownStore breakdowns, CloudAppService apps, ActorNameService names) {
    this.breakdowns = breakdowns;
    this.apps = apps;
    this.names = names;
  }

  Page<ActorUsage> actors(
      ReportScope scope, Actor actor, UsageQuery query, UsageSort sort, PageRequest page) {
    var breakdown = Breakdown.by(actor);
    var slices = slices(SliceSelection.all(scope, breakdown), sort, page);
    var withSites = SliceSelection.all(scope, breakdown.withSites());
    var counts = breakdowns.counts(withSites, APPS, slices.items(), query.kinds());
    var known = identities(actor, slices.items());
    return slices.map(
        slice ->
            ActorUsage.of(
                actor,
                known.apply(slice.key()),
                counts.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  /** Who used that app; ends the request where the catalog has no such app. */
  Page<ActorUsage> actorsOfApp(
      ReportScope scope, String appId, Actor actor, UsageSort sort, PageRequest page) {
    if (apps.find(List.of(appId)).isEmpty()) {
      throw new ProblemException(StandardProblem.NOT_FOUND, "The catalog has no such app.");
    }
    var ofApp = SliceSelection.all(scope, Breakdown.ofApp(appId, actor));
    var slices = slices(ofApp, sort, page);
    var known = identities(actor, slices.items());
    return slices.map(
        slice -> ActorUsage.of(actor, known.apply(slice.key()), null, slice.measures()));
  }

  private Page<Slice> slices(SliceSelection selection, UsageSort sort, PageRequest page) {
    return page.cut(
        breakdowns.slices(selection, SliceWindow.of(sort.order(), page)),
        Slice::cursor,
        () -> breakdowns.count(selection));
  }

  private Function<String, ActorIdentity> identities(Actor actor, List<Slice> slices) {
    return names.identities(
        actor, slices.stream().map(slice -> Long.valueOf(slice.key())).toList());
  }
}
