package io.gnomon.discovery.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a client asks of a report, as it came. */
class ReportQuery {

  /** 7, 30 or 90. */
  @QueryParam("days")
  @Nullable String days;

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("to")
  @Nullable String to;

  @QueryParam("sort")
  @Nullable String sort;

  @QueryParam("cursor")
  @Nullable String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(500)
  int limit;
}
