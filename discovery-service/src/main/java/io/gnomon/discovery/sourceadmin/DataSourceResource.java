package io.gnomon.discovery.sourceadmin;

import io.gnomon.discovery.datasource.DataSource;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/data-sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Data sources",
    description = "Where traffic comes from: devices, log streams, uploaded files")
class DataSourceResource {

  private final SourceOverviewService overview;
  private final RetentionService retention;
  private final SecurityIdentity caller;

  DataSourceResource(
      SourceOverviewService overview, RetentionService retention, SecurityIdentity caller) {
    this.overview = overview;
    this.retention = retention;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the data sources",
      description = "The newest first, each with its state, its last data and what was rejected.")
  public Page<DataSourceResponse> listDataSources(@BeanParam @Valid PageRequest page) {
    var after = page.cursor(1);
    int below = after == null ? Integer.MAX_VALUE : after.smallNumber(0);
    var cut =
        page.cut(
            overview.list(below, page.limit() + 1),
            each -> Cursor.of(Integer.toString(each.id())),
            overview::count);
    return new Page<>(overview.describe(cut.items()), cut.nextCursor(), cut.total());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read a data source")
  public RestResponse<DataSourceResponse> readDataSource(@RestPath String id) {
    return withTag(overview.read(id));
  }

  @PUT
  @Path("/{id}/retention")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Keep usage of a source for so many days",
      description =
          "Older days are deleted within a minute, and each day from then on. What arrives late of an older day is counted and deleted the same way.")
  @APIResponseSchema(value = DataSourceResponse.class, responseCode = "200")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<DataSourceResponse> setRetention(
      @RestPath String id,
      @NotNull @Valid RetentionRequest request,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return keep(overview.find(id), request.keepDays(), ifMatch);
  }

  @DELETE
  @Path("/{id}/retention")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Keep all usage of a source", description = "As without any setting.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DataSourceResponse.class)))
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<DataSourceResponse> deleteRetention(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return keep(overview.find(id), null, ifMatch);
  }

  private RestResponse<DataSourceResponse> keep(
      DataSource source, @Nullable Integer days, @Nullable String ifMatch) {
    retention.keep(source, days, ifMatch, who());
    return withTag(overview.read(source.name()));
  }

  private static RestResponse<DataSourceResponse> withTag(DataSourceResponse source) {
    return EntityTag.ok(source, source.entityTag());
  }

  @DELETE
  @Path("/{id}/usage")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Delete all usage of a source",
      description =
          "In the background, a day at a time, and for good: the state is deleting until it is done. The source itself stays, and what comes in from then on is counted.")
  @APIResponse(
      responseCode = "202",
      description = "It is being deleted, or there was nothing.",
      content = @Content(schema = @Schema(implementation = DataSourceResponse.class)))
  public RestResponse<DataSourceResponse> deleteUsage(
      @RestPath String id, @RestQuery @NotBlank @PlainText @Size(max = 500) String reason) {
    retention.wipe(overview.find(id), reason, who());
    return RestResponse.status(RestResponse.Status.ACCEPTED, overview.read(id));
  }

  private String who() {
    return caller.getPrincipal().getName();
  }
}
