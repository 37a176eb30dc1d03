package io.gnomon.catalog.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up: first the hosts, then the items, each in the order of the request. {@link
 * AnswerWriter} writes it.
 */
@Schema(name = "LookupResults")
record LookupResponse(List<LookupResult> items) {

  /**
   * The app of a host.
   *
   * @param host as it was asked
   * @param app absent when it belongs to no app
   * @param domain the app domain by which it belongs to the app
   * @param reason why it belongs to no app; absent when it does
   * @param sharedInfrastructure what the host is or lies below, with reason shared: Notion Sites
   * @param invalid true with reason invalid; absent otherwise
   */
  record LookupResult(
      @Nullable String host,
      @Nullable LookupApp app,
      @Nullable LookupDomain domain,
      @Nullable LookupReason reason,
      @Nullable String sharedInfrastructure,
      @Nullable Boolean invalid) {}
}
