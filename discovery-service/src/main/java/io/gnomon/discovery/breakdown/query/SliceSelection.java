package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usage.Actor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The slices of a breakdown, or those of them that a filter leaves.
 *
 * @param scope the usage that is split
 * @param held all slices; null: they are added up from rows of usage
 */
public record SliceSelection(
    ReportScope scope, Breakdown breakdown, AppFilter apps, @Nullable InMemorySlices held) {

  private static final String APPS = " join cloud_app app on app.id = part.key";

  private static final Map<Basis, Actor> COUNTED =
      new EnumMap<>(
          Map.of(
              Basis.USERS, Actor.USER,
              Basis.IP_ADDRESSES, Actor.IP_ADDRESS,
              Basis.DEVICES, Actor.DEVICE));

  /** Selects from rows of usage. */
  public SliceSelection(ReportScope scope, Breakdown breakdown, AppFilter apps) {
    this(scope, breakdown, apps, null);
  }

  /** A copy that selects from memory. */
  SliceSelection of(InMemorySlices slices) {
    return new SliceSelection(scope, breakdown, apps, slices);
  }

  /** A copy that selects from rows of usage, where more can be counted. */
  SliceSelection ofRows() {
    return new SliceSelection(scope, breakdown, apps);
  }

  /** All slices in that order, where they are held in it. */
  Optional<Stream<Slice>> all(SliceOrder order) {
    return Optional.ofNullable(held).filter(all -> isWhole()).flatMap(all -> all.all(order));
  }

  /** Those that its filter has left. */
  SliceSelection filtered(InMemorySlices slices) {
    return new SliceSelection(scope, breakdown, AppFilter.NONE, slices);
  }

  /** Whether all slices are meant. */
  boolean isWhole() {
    return apps.conditions().isEmpty();
  }

  /** Those that meet a further condition. */
  public SliceSelection and(SliceCondition condition) {
    return new SliceSelection(scope, breakdown, apps.and(condition), held);
  }

  /** All slices. */
  public static SliceSelection all(ReportScope scope, Breakdown breakdown) {
    return new SliceSelection(scope, breakdown, AppFilter.NONE);
  }

  /**
   * SQL from {@code from} on, over {@code part}: a row for each slice, with its {@code key}.
   *
   * @param needed by what else the statement has
   */
  String sql(Set<Basis> needed) {
    return sql(needed, List.of());
  }

  /**
   * The same with columns of what is counted; what is in memory has those of actors and hosts
   * anyway.
   */
  String sql(Set<Basis> needed, List<SliceCount> counts) {
    var all = needs(needed);
    return " from (%s) part%s where true%s"
        .formatted(
            held == null ? rows(all, counts) : held.sql(all),
            all.contains(Basis.APP) ? APPS : "",
            apps.sql());
  }

  private String rows(Set<Basis> needed, List<SliceCount> counts) {
    boolean measured = needed.contains(Basis.MEASURES);
    return SliceCount.beside(
        measured ? breakdown.measuresSql() : breakdown.keysSql(),
        measured,
        counts(needed, counts).toList());
  }

  List<Object> parameters(Set<Basis> needed) {
    return parameters(needed, List.of());
  }

  List<Object> parameters(Set<Basis> needed, List<SliceCount> counts) {
    var all = needs(needed);
    var parameters = new ArrayList<Object>();
    if (held == null) {
      parameters.addAll(breakdown.parameters(scope));
      counts(all, counts).forEach(each -> parameters.addAll(each.parameters(scope)));
    } else {
      parameters.addAll(held.parameters(all));
    }
    parameters.addAll(apps.parameters());
    return parameters;
  }

  private Set<Basis> needs(Set<Basis> needed) {
    var all = EnumSet.noneOf(Basis.class);
    all.addAll(needed);
    all.addAll(apps.needs());
    return all;
  }

  /** Each once: those that conditions and the order need, and further ones. */
  private Stream<SliceCount> counts(Set<Basis> needed, List<SliceCount> further) {
    var ofConditions =
        COUNTED.entrySet().stream()
            .filter(each -> needed.contains(each.getKey()))
            .map(each -> SliceCount.of(each.getValue(), breakdown));
    return Stream.concat(ofConditions, further.stream()).distinct();
  }
}
