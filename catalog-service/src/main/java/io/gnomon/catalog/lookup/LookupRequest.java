package io.gnomon.catalog.lookup;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked up: hosts alone, or hosts with more about each; 10,000 in all.
 *
 * @param hosts hosts or URLs
 * @param items hosts with their paths, or addresses
 */
record LookupRequest(
    @Size(max = LookupRequest.MAX_HOSTS) @Nullable List<@Nullable String> hosts,
    @Size(max = LookupRequest.MAX_HOSTS) @Nullable List<@Nullable LookupItem> items) {

  static final int MAX_HOSTS = 10_000;

  List<@Nullable String> givenHosts() {
    return hosts == null ? List.of() : hosts;
  }

  List<@Nullable LookupItem> givenItems() {
    return items == null ? List.of() : items;
  }

  int size() {
    return givenHosts().size() + givenItems().size();
  }
}
