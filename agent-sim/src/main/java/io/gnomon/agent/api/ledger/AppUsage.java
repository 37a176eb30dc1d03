package io.gnomon.agent.api.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.agent.ledger.AppSums;
import io.gnomon.agent.ledger.table.Sums;

/** The use of an app, and by how many. */
record AppUsage(String app, @JsonUnwrapped Sums sums, int users, int devices, int ipAddresses) {

  static AppUsage from(AppSums app) {
    return new AppUsage(app.app(), app.sums(), app.users(), app.devices(), app.ipAddresses());
  }
}
