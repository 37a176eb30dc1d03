package io.gnomon.discovery.breakdown.filter;

import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By how many apps or domains must have been used on the days of the request. */
public class UserBounds {

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many users or more in the report.")
  @Nullable Long minUsers;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many users or fewer in the report.")
  @Nullable Long maxUsers;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many IP addresses or more in the report.")
  @Nullable Long minIpAddresses;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many IP addresses or fewer in the report.")
  @Nullable Long maxIpAddresses;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many devices or more in the report.")
  @Nullable Long minDevices;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many devices or fewer in the report.")
  @Nullable Long maxDevices;
}
