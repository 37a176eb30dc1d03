package io.gnomon.discovery.usagecache;

/**
 * What some apps, domains or people add up to, in rows.
 *
 * @param <K> their key, which sorts here as in the database
 */
public interface UsageRows<K extends Comparable<K>> {

  /** How many rows there are. */
  int size();

  K key(int row);

  long transactions(int row);

  long uploaded(int row);

  long downloaded(int row);

  /** Microseconds since 1970. */
  long first(int row);

  /** Microseconds since 1970. */
  long last(int row);

  /** How many used it; 0 where that is not known, as of the others. */
  long users(int row);

  long ipAddresses(int row);

  long devices(int row);
}
