package io.gnomon.discovery.appsite;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.attribution.Site;
import io.gnomon.discovery.breakdown.slice.Breakdown;
import io.gnomon.discovery.breakdown.slice.BreakdownStore;
import io.gnomon.discovery.breakdown.slice.Slice;
import io.gnomon.discovery.breakdown.slice.SliceSelection;
import io.gnomon.discovery.breakdown.slice.SliceWindow;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.actor.Actor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.paging.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Splits the usage of an app by its sites. */
@ApplicationScoped
class AppSiteService {

  private final BreakdownStore breakdowns;
  private final AttributionService attribution;
  private final CloudAppService apps;

  AppSiteService(BreakdownStore breakdowns, AttributionService attribution, CloudAppService apps) {
    this.breakdowns = breakdowns;
    this.attribution = attribution;
    this.apps = apps;
  }

  /** Ends the request where the catalog has no such app. */
  Page<AppSite> sites(ReportScope scope, String appId, AppSiteSort sort, PageRequest page) {
    if (apps.find(List.of(appId)).isEmpty()) {
      throw new ProblemException(StandardProblem.NOT_FOUND, "The catalog has no such app.");
    }
    var selection = breakdowns.held(SliceSelection.all(scope, Breakdown.sitesOf(appId)));
    var slices =
        page.cut(
            breakdowns.slices(selection, SliceWindow.of(sort.order(), page)),
            Slice::cursor,
            () -> breakdowns.count(selection));
    var users = breakdowns.counts(selection, Actor.USER, slices.items());
    var addresses = breakdowns.counts(selection, Actor.IP_ADDRESS, slices.items());
    var devices = breakdowns.counts(selection, Actor.DEVICE, slices.items());
    var known = sites(slices.items());
    return slices.map(
        slice -> {
          var site = Objects.requireNonNull(known.get(Long.valueOf(slice.key())));
          return new AppSite(
              site.host(),
              pathPrefix(site),
              users.getOrDefault(slice.key(), 0L),
              addresses.getOrDefault(slice.key(), 0L),
              devices.getOrDefault(slice.key(), 0L),
              slice.measures());
        });
  }

  private static @Nullable String pathPrefix(Site site) {
    return site.pathPrefix().isEmpty() ? null : site.pathPrefix();
  }

  private Map<Long, Site> sites(List<Slice> slices) {
    return attribution.sites(slices.stream().map(slice -> Long.valueOf(slice.key())).toList());
  }
}
