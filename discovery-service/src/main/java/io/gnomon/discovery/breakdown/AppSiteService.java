package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.attribution.Site;
import io.gnomon.discovery.breakdown.query.AppFilter;
import io.gnomon.discovery.breakdown.query.Breakdown;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.breakdown.query.CountedSlice;
import io.gnomon.discovery.breakdown.query.Slice;
import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceCount;
import io.gnomon.discovery.breakdown.query.SliceExportStore;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.breakdown.query.SliceWindow;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.report.SearchQuery;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.export.ExportSource;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Splits the usage of an app by its sites. */
@ApplicationScoped
class AppSiteService {

  /** In the order of what a site says of them. */
  private static final List<Actor> COUNTED = List.of(Actor.USER, Actor.IP_ADDRESS, Actor.DEVICE);

  private final BreakdownStore breakdowns;
  private final SliceExportStore slices;
  private final AttributionService attribution;
  private final CloudAppService apps;

  AppSiteService(
      BreakdownStore breakdowns,
      SliceExportStore slices,
      AttributionService attribution,
      CloudAppService apps) {
    this.breakdowns = breakdowns;
    this.slices = slices;
    this.attribution = attribution;
    this.apps = apps;
  }

  /** Ends the request where the catalog has no such app. */
  Page<AppSite> sites(
      ReportScope scope, String appId, SearchQuery query, AppSiteSort sort, PageRequest page) {
    var selection = selection(scope, appId, query);
    var part =
        page.cut(
            breakdowns.slices(selection, SliceWindow.of(sort.order(), page)),
            Slice::cursor,
            () -> breakdowns.count(selection));
    var users = breakdowns.counts(selection, Actor.USER, part.items());
    var addresses = breakdowns.counts(selection, Actor.IP_ADDRESS, part.items());
    var devices = breakdowns.counts(selection, Actor.DEVICE, part.items());
    var known = sites(part.items());
    return part.map(
        slice ->
            AppSite.of(
                siteOf(slice, known),
                users.getOrDefault(slice.key(), 0L),
                addresses.getOrDefault(slice.key(), 0L),
                devices.getOrDefault(slice.key(), 0L),
                slice.measures()));
  }

  /** All of them; ends the request as above. */
  ExportSource<AppSite> all(ReportScope scope, String appId, SearchQuery query, AppSiteSort sort) {
    var selection = selection(scope, appId, query);
    var counts =
        COUNTED.stream().map(actor -> SliceCount.of(actor, selection.breakdown())).toList();
    return consumer ->
        slices.forEach(selection, sort.order(), counts, chunk -> counted(chunk).forEach(consumer));
  }

  private Stream<AppSite> counted(List<CountedSlice> chunk) {
    var known = sites(chunk.stream().map(CountedSlice::slice).toList());
    return chunk.stream()
        .map(
            each ->
                AppSite.of(
                    siteOf(each.slice(), known),
                    each.counts().get(0),
                    each.counts().get(1),
                    each.counts().get(2),
                    each.slice().measures()));
  }

  private SliceSelection selection(ReportScope scope, String appId, SearchQuery query) {
    if (apps.find(List.of(appId)).isEmpty()) {
      throw new ProblemException(StandardProblem.NOT_FOUND, "The catalog has no such app.");
    }
    var named = query.words().stream().map(word -> SliceCondition.site(appId, word)).toList();
    return breakdowns.held(
        new SliceSelection(scope, Breakdown.sitesOf(appId), new AppFilter(named)));
  }

  private static Site siteOf(Slice slice, Map<Long, Site> known) {
    return Objects.requireNonNull(known.get(Long.valueOf(slice.key())));
  }

  private Map<Long, Site> sites(List<Slice> part) {
    return attribution.sites(part.stream().map(slice -> Long.valueOf(slice.key())).toList());
  }
}
