package io.gnomon.agent.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.ledger.SiteSums;
import io.gnomon.agent.ledger.table.Sums;
import org.jspecify.annotations.Nullable;

/**
 * The use of a host, and by how many.
 *
 * @param app the app that the host belongs to; absent where it is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SiteUsage(
    String host,
    @Nullable String app,
    @JsonUnwrapped Sums sums,
    int users,
    int devices,
    int ipAddresses) {

  static SiteUsage of(SiteSums site, @Nullable String app) {
    return new SiteUsage(
        site.host(), app, site.sums(), site.users(), site.devices(), site.ipAddresses());
  }
}
