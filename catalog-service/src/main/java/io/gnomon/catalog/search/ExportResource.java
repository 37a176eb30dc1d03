package io.gnomon.catalog.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.Roles;
import io.gnomon.catalog.factor.RiskFactors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/app-export")
@Tag(name = "App catalog")
class ExportResource {

  private final AppFilter filter;
  private final AppExport export;
  private final RiskFactors factors;
  private final ObjectMapper json;

  ExportResource(AppFilter filter, AppExport export, RiskFactors factors, ObjectMapper json) {
    this.filter = filter;
    this.export = export;
    this.factors = factors;
    this.json = json;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "exportApps",
      summary = "All apps that a filter lets through, with all that is known of them",
      description =
          "Takes the filters and the order of the list; has no cap. In CSV a cell that a spreadsheet"
              + " would take for a formula begins with an apostrophe.")
  @APIResponse(responseCode = "200", description = "The apps, as a stream.")
  @APIResponse(responseCode = "503", description = "Too many exports are running.")
  public Response export(
      @BeanParam AppParameters parameters,
      @Parameter(description = "csv or json.") @QueryParam("format") @DefaultValue("csv")
          String format) {
    var search = filter.search(parameters);
    return switch (format) {
      case "csv" ->
          answer(
              export.of(search, out -> new CsvExport(out, json, factors)),
              "text/csv;charset=UTF-8",
              "csv");
      case "json" ->
          answer(export.of(search, out -> new JsonExport(out, json)), "application/json", "json");
      default ->
          throw Parameters.refused("format", "is no form of an export", List.of("csv", "json"));
    };
  }

  private static Response answer(Object body, String mediaType, String ending) {
    return Response.ok(body)
        .type(mediaType)
        .header("Content-Disposition", "attachment; filename=\"cloud-apps." + ending + "\"")
        .build();
  }
}
