package io.gnomon.discovery.breakdown;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How much and when apps must have been used on the days of the request. */
public class UsageBounds {

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Apps with that many transactions or more.")
  @Nullable Long minTransactions;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Apps with that much traffic or more, in bytes, both ways together.")
  @Nullable Long minTrafficBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Apps to which that many bytes or more were uploaded.")
  @Nullable Long minUploadedBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Apps from which that many bytes or more were downloaded.")
  @Nullable Long minDownloadedBytes;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Apps with that many users or more.")
  @Nullable Long minUsers;

  @RestQuery
  @PositiveOrZero
  @Parameter(description = "Apps with that many users or fewer.")
  @Nullable Long maxUsers;

  @RestQuery
  @Parameter(
      description = "Apps whose first transaction of the range is of that day (UTC) or later.")
  @Nullable LocalDate firstSeenFrom;

  @RestQuery
  @Parameter(
      description = "Apps whose first transaction of the range is of that day (UTC) or earlier.")
  @Nullable LocalDate firstSeenTo;

  @RestQuery
  @Parameter(
      description = "Apps whose last transaction of the range is of that day (UTC) or later.")
  @Nullable LocalDate lastSeenFrom;

  @RestQuery
  @Parameter(
      description = "Apps whose last transaction of the range is of that day (UTC) or earlier.")
  @Nullable LocalDate lastSeenTo;
}
