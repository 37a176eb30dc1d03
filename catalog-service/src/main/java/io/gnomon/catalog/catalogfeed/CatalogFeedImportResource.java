package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.Parameters;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.upload.UploadLimiter;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/catalog-feeds/{feed}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog feeds")
@Blocking
class CatalogFeedImportResource {

  private final CatalogFeedImportService imports;
  private final CatalogFeedOrderWorker orders;
  private final CatalogFeedWorker worker;
  private final CatalogFeedConfig config;
  private final UploadLimiter uploads;
  private final Clock clock;
  private final SecurityIdentity caller;

  CatalogFeedImportResource(
      CatalogFeedImportService imports,
      CatalogFeedOrderWorker orders,
      CatalogFeedWorker worker,
      CatalogFeedConfig config,
      UploadLimiter uploads,
      Clock clock,
      SecurityIdentity caller) {
    this.imports = imports;
    this.orders = orders;
    this.worker = worker;
    this.config = config;
    this.uploads = uploads;
    this.clock = clock;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the imports of a catalog feed, newest first")
  public Page<CatalogFeedImportSummary> listCatalogFeedImports(
      @RestPath String feed, @BeanParam @Valid PageRequest page) {
    return imports.list(CatalogFeedPath.feed(feed), page);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Import the file in the body, or fetch the file if the body is empty",
      description =
          "The file is read in the background; Location is the import, which shows the progress."
              + " The catalog changes as a whole or not at all; with preview=true it changes only"
              + " when the import is applied. At most 64 MB, 256 MB decompressed. Audited.")
  @APIResponseSchema(value = CatalogFeedImport.class, responseCode = "202")
  @APIResponse(responseCode = "409", description = "The feed is off, or has no URL to fetch from.")
  @APIResponse(responseCode = "413", description = "The file is too large.")
  public RestResponse<CatalogFeedImport> importCatalogFeed(
      @RestPath String feed,
      @Parameter(description = "Whether to change nothing until the import is applied.") @RestQuery
          boolean preview,
      @Parameter(description = "The date of the file's content; absent: today.") @RestQuery
          @Nullable LocalDate asOf,
      @RequestBody(
              required = false,
              description = "The file; empty: it is fetched.",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM,
                      schema = @Schema(type = SchemaType.STRING, format = "binary")))
          @Nullable InputStream body)
      throws IOException {
    var source = CatalogFeedPath.feed(feed);
    checkNotInFuture(asOf);
    var request = new CatalogFeedImportRequest(preview, asOf, who());
    var begun = worker.begin(source, received(body), request);
    return CatalogFeedPath.accepted(begun);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read an import: its progress, what it changes, what was skipped and why")
  public CatalogFeedImport readCatalogFeedImport(
      @RestPath String feed,
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id) {
    return imports.find(CatalogFeedPath.feed(feed), id).orElseThrow(CatalogFeedPath::noImport);
  }

  @POST
  @Path("/{id}/apply")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Apply a previewed import",
      description =
          "Compares it with the present catalog once more, in the background: Location is the"
              + " import, whose state goes from applying to applied, or back to previewed with a"
              + " problem. Audited.")
  @APIResponseSchema(value = CatalogFeedImport.class, responseCode = "202")
  @APIResponse(
      responseCode = "409",
      description = "It is not in state previewed, or its content is no longer kept.")
  public RestResponse<CatalogFeedImport> applyCatalogFeedImport(
      @RestPath String feed,
      @RestPath @Parameter(schema = @Schema(type = SchemaType.STRING)) long id) {
    return orders
        .apply(CatalogFeedPath.feed(feed), id, who())
        .map(CatalogFeedPath::accepted)
        .orElseThrow(CatalogFeedPath::noImport);
  }

  private void checkNotInFuture(@Nullable LocalDate asOf) {
    if (asOf != null && asOf.isAfter(LocalDate.now(clock).plusDays(1))) {
      throw Parameters.refused("asOf", "is in the future", "a day until today, such as 2026-03-31");
    }
  }

  private java.nio.file.@Nullable Path received(@Nullable InputStream body) throws IOException {
    if (body == null) {
      return null;
    }
    try (var upload = uploads.begin(caller, body)) {
      var start = new PushbackInputStream(upload.body());
      int first = start.read();
      if (first < 0) {
        return null;
      }
      start.unread(first);
      return uploads.receive(start, config.maxBytes().asLongValue());
    }
  }

  private String who() {
    return caller.getPrincipal().getName();
  }
}
