package io.gnomon.catalog.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list, as the client wrote it. */
class PageParameters {

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before, with the same other parameters.")
  @Nullable String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "Apps on a page, 1 to 500.")
  String limit = "50";
}
