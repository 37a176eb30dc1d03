package io.gnomon.matching.indicator;

/** How the groups and users of a scope are meant, spelled as in the contracts. */
public enum ScopeKind {
  everyone,
  /** Devices of the groups and the users named; with nothing named, none. */
  only,
  /** Everyone but the devices of the groups and the users named. */
  everyoneExcept
}
