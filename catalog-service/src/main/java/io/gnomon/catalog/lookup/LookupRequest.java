package io.gnomon.catalog.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked up: hosts alone, or hosts with more about each; 10,000 in all.
 *
 * @param hosts hosts or URLs
 * @param items hosts with their paths, or addresses
 */
record LookupRequest(List<@Nullable String> hosts, List<@Nullable Item> items) {

  LookupRequest(@Nullable List<@Nullable String> hosts, @Nullable List<@Nullable Item> items) {
    this.hosts = hosts == null ? List.of() : hosts;
    this.items = items == null ? List.of() : items;
  }

  /** How many are asked for. */
  int size() {
    return hosts.size() + items.size();
  }

  /**
   * One of them.
   *
   * @param host a host or a URL; absent where only the address is known
   * @param path of the URL, where it is known
   * @param address where the host is not known
   */
  record Item(@Nullable String host, @Nullable String path, @Nullable String address) {

    @Nullable String asked() {
      return host == null || host.isBlank() ? address : host;
    }
  }
}
