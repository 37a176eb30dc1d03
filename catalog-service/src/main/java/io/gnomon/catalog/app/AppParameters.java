package io.gnomon.catalog.app;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list, as the client wrote them. */
class AppParameters {

  @QueryParam("category")
  @Parameter(description = "Id of a category.")
  @Nullable String category;

  @QueryParam("minScore")
  @Parameter(
      description = "Apps that score that or better, 0 to 10; apps without a score are left out.")
  @Nullable String minScore;

  @QueryParam("maxScore")
  @Parameter(
      description = "Apps that score that or worse, 0 to 10; apps without a score are left out.")
  @Nullable String maxScore;

  @QueryParam("factor")
  @Parameter(
      description =
          "A condition on a risk factor, id:value, such as iso27001:true or fedRamp:high;"
              + " soc2:unknown finds apps of which it is not known. Text is found by a part of it."
              + " Repeat for more conditions: all must hold, 20 at most.")
  List<String> factor = List.of();

  @QueryParam("q")
  @Parameter(
      description =
          "Words, each of which is part of the name, the vendor or a domain; 200 characters at most.")
  @Nullable String q;

  @QueryParam("sort")
  @DefaultValue("name")
  @Parameter(
      description =
          "name; score: riskiest first; -score: best first. Apps without a score come last.")
  String sort = "name";

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before, with the same other parameters.")
  @Nullable String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "Apps on a page, 1 to 500.")
  String limit = "50";
}
