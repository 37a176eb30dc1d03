package io.gnomon.catalog.search.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.search.AppFilterReader;
import io.gnomon.catalog.search.AppParameters;
import io.gnomon.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/app-export")
@Produces({ExportResource.CSV, MediaType.APPLICATION_JSON})
@Tag(name = "App catalog")
class ExportResource {

  static final String CSV = "text/csv";

  private final AppFilterReader filter;
  private final ExportService export;
  private final CategoryService categories;
  private final RiskFactors factors;
  private final ObjectMapper json;
  private final SecurityIdentity caller;

  ExportResource(
      AppFilterReader filter,
      ExportService export,
      CategoryService categories,
      RiskFactors factors,
      ObjectMapper json,
      SecurityIdentity caller) {
    this.filter = filter;
    this.export = export;
    this.categories = categories;
    this.factors = factors;
    this.json = json;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "All apps that a filter finds, with all that is known of them",
      description =
          "Takes the filters and the order of the list; has no cap. In CSV a cell that a spreadsheet"
              + " would take for a formula begins with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "The apps, as a stream.",
      content = {
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ExportResponse.class))
      })
  public Response exportApps(
      @BeanParam AppParameters parameters,
      @Parameter(description = "The form of the export.") @RestQuery @DefaultValue("csv")
          ExportFormat format,
      @Context RoutingContext request) {
    var search = filter.search(parameters);
    var asked = new ExportService.Asked(caller.getPrincipal().getName(), request);
    return switch (format) {
      case CSV ->
          answer(
              export.export(search, out -> new CsvExport(out, json, categories, factors), asked),
              CSV + ";charset=UTF-8",
              "csv");
      case JSON ->
          answer(
              export.export(search, out -> new JsonExport(out, json, categories), asked),
              MediaType.APPLICATION_JSON,
              "json");
    };
  }

  /** Of a media type that depends on the request, which only a plain response can have. */
  private static Response answer(StreamingOutput body, String mediaType, String ending) {
    return Response.ok(body)
        .type(mediaType)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"cloud-apps.%s\"".formatted(ending))
        .build();
  }
}
