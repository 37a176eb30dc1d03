package io.gnomon.policy.manualindicator;

import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.Problem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.kit.request.ExportFormat;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "What devices allow, record, warn about and block.")
class IndicatorResource {

  private static final String NOT_BLOCKABLE =
      """
      {
        "type": "https://gnomon.dev/problems/not-blockable",
        "title": "This would block sites of several owners",
        "status": 422,
        "detail": "Different owners share it"
      }""";

  private final IndicatorService indicators;
  private final DeviceGroupReader groups;
  private final ExportService exports;
  private final SecurityIdentity caller;

  IndicatorResource(
      IndicatorService indicators,
      DeviceGroupReader groups,
      ExportService exports,
      SecurityIdentity caller) {
    this.indicators = indicators;
    this.groups = groups;
    this.exports = exports;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List indicators, those of tags included")
  public Page<IndicatorResponse> listIndicators(
      @BeanParam @Valid IndicatorRestriction restriction, @BeanParam @Valid PageRequest page) {
    return indicators.list(restriction.filter(), page);
  }

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportIndicators(@BeanParam @Valid IndicatorRestriction restriction) {
    return exports.answer(
        IndicatorExportForm.of(groups.refs()), indicators.export(restriction.filter()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read an indicator")
  public RestResponse<IndicatorResponse> readIndicator(@RestPath String id) {
    return EntityTag.ok(indicators.read(id));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Submit an indicator",
      description =
          "Creates it, or changes the one that has the same type, value and scope, as the Defender"
              + " API does.")
  @APIResponse(
      responseCode = "200",
      description = "It was there; it is changed where it differs",
      content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is new",
      content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "The never-block list protects the value, or as many were made by hand as are allowed")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  @APIResponse(
      responseCode = "422",
      description = "The value belongs to more than one owner",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              examples = @ExampleObject(name = "NotBlockable", value = NOT_BLOCKABLE)))
  public RestResponse<IndicatorResponse> submitIndicator(
      @NotNull @Valid CreateIndicatorRequest wanted,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var submitted = indicators.submit(wanted, ifMatch, caller.getPrincipal().getName());
    var indicator = submitted.indicator();
    return RestResponse.ResponseBuilder.create(
            submitted.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, indicator)
        .location(URI.create("/api/v1/indicators/" + indicator.indicator().id()))
        .header(HttpHeaders.ETAG, EntityTag.of(indicator))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Change an indicator that was made by hand")
  @APIResponseSchema(value = IndicatorResponse.class, responseCode = "200")
  @APIResponse(
      responseCode = "409",
      description = "Another one has the type, value and scope, or it belongs to a tag")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<IndicatorResponse> changeIndicator(
      @RestPath String id,
      @NotNull @Valid CreateIndicatorRequest wanted,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return EntityTag.ok(indicators.change(id, wanted, ifMatch, caller.getPrincipal().getName()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Delete an indicator that was made by hand")
  @APIResponse(responseCode = "204", description = "There is no such indicator any more")
  @APIResponse(responseCode = "409", description = "The indicator belongs to the tag of an app")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public void deleteIndicator(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    indicators.delete(id, ifMatch, caller.getPrincipal().getName());
  }
}
