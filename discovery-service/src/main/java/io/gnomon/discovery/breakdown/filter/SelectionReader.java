package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.breakdown.query.ActorKey;
import io.gnomon.discovery.breakdown.query.ActorNameService;
import io.gnomon.discovery.breakdown.query.AppFilter;
import io.gnomon.discovery.breakdown.query.Breakdown;
import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.catalog.CloudAppService;
import io.gnomon.discovery.people.MembershipStore;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.report.ReportService;
import io.gnomon.discovery.transaction.TransactionBatch;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads which part of a report a request is about; ends it where there is no such part. */
@ApplicationScoped
public class SelectionReader {

  private final AppFilterReader appFilters;
  private final PartFilterReader partFilters;
  private final CloudAppService apps;
  private final ActorNameService names;
  private final MembershipStore groups;
  private final ReportService reports;
  private final UsedSiteStore sites;

  SelectionReader(
      AppFilterReader appFilters,
      PartFilterReader partFilters,
      CloudAppService apps,
      ActorNameService names,
      MembershipStore groups,
      ReportService reports,
      UsedSiteStore sites) {
    this.appFilters = appFilters;
    this.partFilters = partFilters;
    this.apps = apps;
    this.names = names;
    this.groups = groups;
    this.reports = reports;
    this.sites = sites;
  }

  /** The apps of a report. */
  public SliceSelection apps(ReportScope scope, AppQuery query) {
    return new SliceSelection(scope, Breakdown.byApp(), filter(scope, query));
  }

  /** The apps that people of user groups used. */
  public SliceSelection apps(ReportScope scope, AppQuery query, UserGroupQuery of) {
    var ids = known(of);
    if (ids.isEmpty()) {
      return apps(scope, query);
    }
    var filter = filter(scope, query);
    if (filter.countsMoreThanUsers()) {
      throw refused("minIpAddresses, maxIpAddresses, minDevices and maxDevices are no filters");
    }
    return new SliceSelection(scope, Breakdown.appsOfGroups(ids), filter);
  }

  /** The apps of a list in that order. */
  public SliceSelection apps(
      ReportScope scope, AppQuery query, UserGroupQuery of, SliceOrder order) {
    if (order.countsMoreThanUsers() && !of.ids().isEmpty()) {
      throw refused("ipAddresses and devices are no values of sort");
    }
    return apps(scope, query, of);
  }

  private static ProblemException refused(String what) {
    return new ProblemException(
        StandardProblem.INVALID_VALUE,
        what
            + " beside userGroup: from which address and on which device somebody used an app is"
            + " not kept.");
  }

  private AppFilter filter(ReportScope scope, AppQuery query) {
    return appFilters.filter(query, word -> sites.apps(scope, word));
  }

  /** What an actor used; ends the request where the name was never seen. */
  public SliceSelection appsOf(ReportScope scope, ActorKey who, AppQuery query) {
    var breakdown = Breakdown.appsOf(who.actor(), names.ids(who));
    return new SliceSelection(scope, breakdown, filter(scope, query));
  }

  /** What belongs to no app. */
  public SliceSelection domains(ReportScope scope, DomainQuery query) {
    return new SliceSelection(scope, Breakdown.byUncataloguedDomain(), partFilters.domains(query));
  }

  /** The users, IP addresses or devices of a report. */
  public SliceSelection actors(ReportScope scope, Actor actor, PartQuery query) {
    return new SliceSelection(scope, Breakdown.by(actor), partFilters.actors(actor, query));
  }

  /** Users, IP addresses or devices; where asked, only those without a report of a device. */
  public SliceSelection actors(
      ReportScope scope, Actor actor, PartQuery query, WithoutDeviceQuery devices) {
    var all = actors(scope, actor, query);
    return devices.withoutDevice ? all.and(Breakdown.unseen(actor, reported(scope))) : all;
  }

  /** What devices reported on the same days. */
  private ReportScope reported(ReportScope scope) {
    return reports.scope(TransactionBatch.ENDPOINT_USERS, scope.range());
  }

  /** The users of a report, those of user groups only. */
  public SliceSelection users(ReportScope scope, PartQuery query, UserQuery of) {
    return ofGroups(actors(scope, Actor.USER, query, of), of.groups);
  }

  /** The users of an app, the same. */
  public SliceSelection usersOfApp(
      ReportScope scope, String appId, PartQuery query, UserGroupQuery of) {
    return ofGroups(actorsOfApp(scope, appId, Actor.USER, query), of);
  }

  private SliceSelection ofGroups(SliceSelection users, UserGroupQuery of) {
    var ids = known(of);
    return ids.isEmpty() ? users : users.and(SliceCondition.memberOf(ids));
  }

  private Set<UUID> known(UserGroupQuery of) {
    var ids = of.ids();
    if (!ids.stream().allMatch(groups::exists)) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "userGroup is the id of no user group.",
          Map.of("parameter", "userGroup"));
    }
    return ids;
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
