package io.gnomon.discovery.catalog;

/** What apps are looked up by. */
enum GuessLookup {
  /** Hosts of a domain. */
  DOMAIN,
  /** The first label of hosts. */
  LABEL,
  /** Names of apps, in letters and digits alone. */
  NAME
}
