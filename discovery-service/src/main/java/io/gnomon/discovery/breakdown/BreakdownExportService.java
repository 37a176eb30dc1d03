package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.DiscoveredAppReader.Users;
import io.gnomon.discovery.breakdown.filter.AppQuery;
import io.gnomon.discovery.breakdown.filter.DomainQuery;
import io.gnomon.discovery.breakdown.filter.SelectionReader;
import io.gnomon.discovery.breakdown.query.ActorKey;
import io.gnomon.discovery.breakdown.query.ActorUsage;
import io.gnomon.discovery.breakdown.query.ActorUsageReader;
import io.gnomon.discovery.breakdown.query.BreakdownStore;
import io.gnomon.discovery.breakdown.query.CountedSlice;
import io.gnomon.discovery.breakdown.query.Slice;
import io.gnomon.discovery.breakdown.query.SliceCount;
import io.gnomon.discovery.breakdown.query.SliceExportStore;
import io.gnomon.discovery.breakdown.query.SliceOrder;
import io.gnomon.discovery.breakdown.query.SliceSelection;
import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.DomainGuess;
import io.gnomon.discovery.catalog.DomainGuessService;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.export.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads whole lists of a report; checks what is asked for before it reads. */
@ApplicationScoped
class BreakdownExportService {

  private final SelectionReader selections;
  private final BreakdownStore breakdowns;
  private final SliceExportStore slices;
  private final DiscoveredAppReader apps;
  private final ActorUsageReader actors;
  private final DomainGuessService guesses;

  BreakdownExportService(
      SelectionReader selections,
      BreakdownStore breakdowns,
      SliceExportStore slices,
      DiscoveredAppReader apps,
      ActorUsageReader actors,
      DomainGuessService guesses) {
    this.guesses = guesses;
    this.selections = selections;
    this.breakdowns = breakdowns;
    this.slices = slices;
    this.apps = apps;
    this.actors = actors;
  }

  ExportSource<DiscoveredApp> apps(SliceSelection wanted, AppSort sort) {
    var selection = breakdowns.held(wanted);
    return source(selection, sort.order(), users(selection).toList(), this::apps);
  }

  ExportSource<DiscoveredApp> appsOf(
      ReportScope scope, ActorKey who, AppQuery query, UsageSort sort) {
    var selection = breakdowns.held(selections.appsOf(scope, who, query));
    return source(selection, sort.ofApps(), List.of(), this::apps);
  }

  ExportSource<UncataloguedDomain> domains(ReportScope scope, DomainQuery query, DomainSort sort) {
    var selection = breakdowns.held(selections.domains(scope, query));
    var counts =
        Stream.concat(users(selection), Stream.of(SliceCount.hosts(selection.breakdown())));
    return source(selection, sort.order(), counts.toList(), this::domains);
  }

  ExportSource<ActorUsage> actors(
      SliceSelection wanted, Actor actor, Set<AppKind> kinds, UsageSort sort) {
    var selection = breakdowns.held(wanted);
    return consumer ->
        slices.forEachWithApps(
            selection, sort.of(actor), kinds, chunk -> actors(actor, chunk).forEach(consumer));
  }

  /** Who used an app. */
  ExportSource<ActorUsage> actorsOfApp(SliceSelection ofApp, Actor actor, UsageSort sort) {
    return source(breakdowns.held(ofApp), sort.of(actor), List.of(), chunk -> actors(actor, chunk));
  }

  private <T> ExportSource<T> source(
      SliceSelection selection,
      SliceOrder order,
      List<SliceCount> counts,
      Function<List<CountedSlice>, Stream<T>> rows) {
    return consumer ->
        slices.forEach(selection, order, counts, chunk -> rows.apply(chunk).forEach(consumer));
  }

  /** How many users, IP addresses and devices, which come first of what is counted. */
  private static Stream<SliceCount> users(SliceSelection selection) {
    var counted =
        selection.breakdown().isOfGroups()
            ? Stream.of(Actor.USER)
            : Stream.of(Actor.USER, Actor.IP_ADDRESS, Actor.DEVICE);
    return counted.map(actor -> SliceCount.of(actor, selection.breakdown()));
  }

  private Stream<DiscoveredApp> apps(List<CountedSlice> chunk) {
    var reader = apps.reader(slices(chunk));
    return chunk.stream().map(each -> reader.read(each.slice(), users(each.counts())));
  }

  private static Users users(List<Long> counts) {
    return switch (counts.size()) {
      case 0 -> Users.UNCOUNTED;
      case 1 -> new Users(counts.get(0), null, null);
      default -> new Users(counts.get(0), counts.get(1), counts.get(2));
    };
  }

  private Stream<UncataloguedDomain> domains(List<CountedSlice> chunk) {
    var known = guesses.guesses(chunk.stream().map(each -> each.slice().key()).toList());
    return chunk.stream().map(each -> domain(each, known.get(each.slice().key())));
  }

  private static UncataloguedDomain domain(CountedSlice counted, @Nullable DomainGuess guess) {
    var counts = counted.counts();
    return new UncataloguedDomain(
        counted.slice().key(),
        counts.get(3),
        counts.get(0),
        counts.get(1),
        counts.get(2),
        guess,
        counted.slice().measures());
  }

  private Stream<ActorUsage> actors(Actor actor, List<CountedSlice> chunk) {
    var reader = actors.reader(actor, slices(chunk));
    return chunk.stream()
        .map(each -> reader.read(each.slice(), each.counts().stream().findFirst().orElse(null)));
  }

  private static List<Slice> slices(List<CountedSlice> chunk) {
    return chunk.stream().map(CountedSlice::slice).toList();
  }
}
