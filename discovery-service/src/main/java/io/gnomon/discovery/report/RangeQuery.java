package io.gnomon.discovery.report;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which days a request is about. */
public class RangeQuery {

  @RestQuery("days")
  @Parameter(
      description =
          "The last days up to today, or up to the last day of a snapshot; a snapshot is taken whole unless asked otherwise.",
      schema =
          @Schema(
              enumeration = {"7", "30", "90"},
              implementation = Integer.class))
  @Nullable Integer days;

  @RestQuery("from")
  @Parameter(description = "First day (UTC), instead of days.")
  @Nullable LocalDate from;

  @RestQuery("to")
  @Parameter(description = "Last day (UTC); today unless given.")
  @Nullable LocalDate to;

  /** Whether the request says which days. */
  public boolean isGiven() {
    return days != null || from != null || to != null;
  }
}
