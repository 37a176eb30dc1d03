package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which slices are meant, most often of which apps: all conditions must be met. */
public record AppFilter(List<SliceCondition> conditions) {

  /** All apps, and all that are no apps. */
  public static final AppFilter NONE = new AppFilter(List.of());

  private static final Set<Basis> OF_APPS = EnumSet.complementOf(EnumSet.of(Basis.KEY));

  private static final Set<Basis> NOT_OF_USERS = EnumSet.of(Basis.IP_ADDRESSES, Basis.DEVICES);

  public AppFilter {
    conditions = List.copyOf(conditions);
  }

  /** Whether it asks how many IP addresses or devices there are. */
  public boolean countsMoreThanUsers() {
    return needs().stream().anyMatch(NOT_OF_USERS::contains);
  }

  /** Further conditions besides. */
  public AppFilter and(SliceCondition condition) {
    var all = new ArrayList<>(conditions);
    all.add(condition);
    return new AppFilter(all);
  }

  /** What has to be read for all of them. */
  public Set<Basis> needs() {
    return conditions.stream().map(SliceCondition::basis).collect(Collectors.toSet());
  }

  /** Whether they depend on nothing but how the parts were used, and on what the catalog says. */
  public boolean isOfApps() {
    return OF_APPS.containsAll(needs());
  }

  /** Further conditions. */
  public String sql() {
    return conditions.stream().map(each -> " and " + each.sql()).collect(Collectors.joining());
  }

  /** What is put into that SQL. */
  public List<Object> parameters() {
    return conditions.stream().flatMap(each -> each.parameters().stream()).toList();
  }
}
