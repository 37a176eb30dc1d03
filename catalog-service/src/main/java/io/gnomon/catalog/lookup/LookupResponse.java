package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.matching.attribution.AppDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was looked up: first the hosts, then the items, each in the order of the request. */
record LookupResponse(List<Item> items) {

  /**
   * One of them.
   *
   * @param host as it was asked
   * @param app absent when it belongs to no app
   * @param domain the app domain by which it belongs to the app
   * @param invalid true when it is no host; absent otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      @Nullable String host,
      @Nullable FoundApp app,
      @Nullable Domain domain,
      @Nullable Boolean invalid) {

    static Item of(String host, @Nullable FoundApp app, AppDomain domain) {
      return new Item(host, app, new Domain(domain.host().value(), domain.pathPrefix()), null);
    }

    static Item none(String host) {
      return new Item(host, null, null, null);
    }

    static Item invalid(@Nullable String host) {
      return new Item(host, null, null, true);
    }
  }

  /** An app domain, or the address of an app. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Domain(String host, @Nullable String pathPrefix) {}
}
