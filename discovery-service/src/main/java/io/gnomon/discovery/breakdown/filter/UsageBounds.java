package io.gnomon.discovery.breakdown.filter;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How much and when something must have been used on the days of the request. */
public class UsageBounds {

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many transactions or more.")
  @Nullable Long minTransactions;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many transactions or fewer.")
  @Nullable Long maxTransactions;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that much traffic or more, in bytes, both ways together.")
  @Nullable Long minTrafficBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that much traffic or less, in bytes, both ways together.")
  @Nullable Long maxTrafficBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many uploaded bytes or more.")
  @Nullable Long minUploadedBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many uploaded bytes or fewer.")
  @Nullable Long maxUploadedBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many downloaded bytes or more.")
  @Nullable Long minDownloadedBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Those with that many downloaded bytes or fewer.")
  @Nullable Long maxDownloadedBytes;

  @RestQuery
  @Parameter(
      description = "Those whose first transaction of the range is of that day (UTC) or later.")
  @Nullable LocalDate firstSeenFrom;

  @RestQuery
  @Parameter(
      description = "Those whose first transaction of the range is of that day (UTC) or earlier.")
  @Nullable LocalDate firstSeenTo;

  @RestQuery
  @Parameter(
      description = "Those whose last transaction of the range is of that day (UTC) or later.")
  @Nullable LocalDate lastSeenFrom;

  @RestQuery
  @Parameter(
      description = "Those whose last transaction of the range is of that day (UTC) or earlier.")
  @Nullable LocalDate lastSeenTo;
}
