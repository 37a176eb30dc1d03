package io.gnomon.discovery.usagecache;

import java.util.List;
import java.util.Set;

/** The usage of some data sources on a range of days. */
public final class UsageWindow {

  private static final int BYTES_A_DAY = 150;

  /** Numbers of apps of each, more than once. */
  private static final long BYTES_AN_ACTOR = 12;

  private final UsageVersion version;
  private final UsageParts apps;
  private final UsageParts domains;
  private final ActorCounts actors;
  private final RecentResults<Set<String>, ActorCounts> actorsOf = new RecentResults<>();
  private final RecentResults<AppsAsked, AppsOfActors> appsOfActors = new RecentResults<>();
  private final RecentResults<UsageDivision, List<DividedUsage>> divided = new RecentResults<>();

  /**
   * Of that version.
   *
   * @param actors of all of it
   */
  UsageWindow(UsageVersion version, UsageParts apps, UsageParts domains, ActorCounts actors) {
    this.version = version;
    this.apps = apps;
    this.domains = domains;
    this.actors = actors;
  }

  UsageVersion version() {
    return version;
  }

  /** Of all kinds. */
  public UsageParts apps() {
    return apps;
  }

  /** Those of no app. */
  public UsageParts domains() {
    return domains;
  }

  /** How many different ones used anything. */
  public ActorCounts actors() {
    return actors;
  }

  RecentResults<Set<String>, ActorCounts> actorsOf() {
    return actorsOf;
  }

  RecentResults<AppsAsked, AppsOfActors> appsOfActors() {
    return appsOfActors;
  }

  RecentResults<UsageDivision, List<DividedUsage>> divided() {
    return divided;
  }

  /** With room for what is found later: as much again. */
  long bytes() {
    return 2 * (apps.bytes() + domains.bytes())
        + (long) BYTES_A_DAY * version.days().size()
        + BYTES_AN_ACTOR * (actors.users() + actors.ipAddresses() + actors.devices());
  }
}
