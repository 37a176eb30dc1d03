package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.slice.Breakdown;
import io.gnomon.discovery.breakdown.slice.SliceSelection;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ActorNameStore;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads which part of a report a request is about; ends it where there is no such part. */
@ApplicationScoped
public class SelectionReader {

  private final AppFilterReader appFilters;
  private final PartFilterReader partFilters;
  private final CloudAppService apps;
  private final ActorNameStore names;

  SelectionReader(
      AppFilterReader appFilters,
      PartFilterReader partFilters,
      CloudAppService apps,
      ActorNameStore names) {
    this.appFilters = appFilters;
    this.partFilters = partFilters;
    this.apps = apps;
    this.names = names;
  }

  /** The apps of a report. */
  public SliceSelection apps(ReportScope scope, AppQuery query) {
    return new SliceSelection(scope, Breakdown.byApp(), appFilters.filter(query));
  }

  /** What somebody used; ends the request where nobody of that name was ever seen. */
  public SliceSelection appsOf(ReportScope scope, ActorKey who, AppQuery query) {
    var id =
        names
            .findId(who.actor(), who.canonicalName())
            .orElseThrow(() -> notFound("No traffic of that " + who.label() + " was ever seen."));
    return new SliceSelection(scope, Breakdown.appsOf(who.actor(), id), appFilters.filter(query));
  }

  /** What belongs to no app. */
  public SliceSelection domains(ReportScope scope, DomainQuery query) {
    return new SliceSelection(scope, Breakdown.byUncataloguedDomain(), partFilters.domains(query));
  }

  /** The users, IP addresses or devices of a report. */
  public SliceSelection actors(ReportScope scope, Actor actor, PartQuery query) {
    return new SliceSelection(scope, Breakdown.by(actor), partFilters.actors(actor, query));
  }

  /** Who used that app; ends the request where the catalog has no such app. */
  public SliceSelection actorsOfApp(ReportScope scope, String appId, Actor actor, PartQuery query) {
    if (apps.find(List.of(appId)).isEmpty()) {
      throw notFound("The catalog has no such app.");
    }
    return new SliceSelection(
        scope, Breakdown.ofApp(appId, actor), partFilters.actors(actor, query));
  }

  private static ProblemException notFound(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }
}
