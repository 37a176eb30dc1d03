package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up: first the hosts, then the items, each in the order of the request. {@link
 * AnswerWriter} writes it.
 */
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
      @Nullable Boolean invalid) {}

  /** An app domain, or the address of an app. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Domain(String host, @Nullable String pathPrefix) {}
}
