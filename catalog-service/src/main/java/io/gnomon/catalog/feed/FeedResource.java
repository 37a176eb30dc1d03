package io.gnomon.catalog.feed;

import io.gnomon.catalog.PageParameters;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.Roles;
import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/catalog-feeds")
@Tag(name = "Catalog feeds")
@Blocking
class FeedResource {

  private final FeedService feeds;
  private final FeedImports imports;
  private final FeedWorker worker;
  private final FeedConfig config;
  private final SecurityIdentity caller;

  FeedResource(
      FeedService feeds,
      FeedImports imports,
      FeedWorker worker,
      FeedConfig config,
      SecurityIdentity caller) {
    this.feeds = feeds;
    this.imports = imports;
    this.worker = worker;
    this.config = config;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "listCatalogFeeds",
      summary = "The outside lists that the catalog can take apps and facts from",
      description =
          "Each with its licence, whether it is on, and what it says at the moment. Not paged.")
  public Page<FeedResponse> list() throws SQLException {
    return new Page<>(feeds.list(), null);
  }

  @PUT
  @Path("/{feed}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "setCatalogFeed",
      summary = "Turn a feed on or off; say where and how often it is fetched",
      description =
          "Without a url the source's own is taken; without an interval (ISO 8601, PT1H to P365D) it is fetched by hand only. "
              + "Turning a feed off changes nothing of what it says: roll it back for that. Audited.")
  @APIResponse(responseCode = "200", description = "The feed as it is now.")
  public FeedResponse set(@PathParam("feed") String feed, @Nullable FeedSettings settings)
      throws SQLException {
    return feeds.set(feed(feed), settings, who());
  }

  @GET
  @Path("/{feed}/imports")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(operationId = "listCatalogFeedImports", summary = "A feed's imports, newest first")
  public Page<ImportSummary> imports(
      @PathParam("feed") String feed, @BeanParam PageParameters page) {
    int most = page.limit();
    var rows = imports.before(feed(feed), page.cursor(1), most + 1);
    return Page.cut(rows, most, row -> Cursor.of(row.id()));
  }

  @POST
  @Path("/{feed}/imports")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "importCatalogFeed",
      summary = "Read a file of a feed: the body, or what is fetched where the body is empty",
      description =
          "It is read beside the request: the answer's Location tells how far it is. It changes the catalog whole or not at all; "
              + "with preview=true it changes nothing until it is applied. At most 64 MB, 256 MB unpacked. Audited.")
  @APIResponse(responseCode = "202", description = "The import, in state reading.")
  @APIResponse(
      responseCode = "409",
      description = "The feed is off, or has no URL to be fetched from.")
  @APIResponse(responseCode = "413", description = "The file is too large.")
  @APIResponse(responseCode = "503", description = "Too many files wait to be read.")
  public Response read(
      @PathParam("feed") String feed,
      @Parameter(description = "true: only show what it would change.") @QueryParam("preview")
          boolean preview,
      @Parameter(description = "The day on which the file was so; absent: today.")
          @QueryParam("asOf")
          @Nullable String asOf,
      @Nullable InputStream body)
      throws IOException {
    var request = new FeedImports.Request(preview, day(asOf), who());
    var source = feed(feed);
    var begun = worker.begin(source, received(body), request);
    return Response.accepted(begun)
        .location(URI.create("/api/v1/catalog-feeds/%s/imports/%s".formatted(feed, begun.id())))
        .build();
  }

  @GET
  @Path("/{feed}/imports/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      operationId = "getCatalogFeedImport",
      summary = "An import: how far it is, what it changes, what was left out and why")
  public FeedImport get(@PathParam("feed") String feed, @PathParam("id") String id) {
    return imports.get(feed(feed), number(id));
  }

  @POST
  @Path("/{feed}/imports/{id}/apply")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "applyCatalogFeedImport",
      summary = "Let a previewed import be what the feed says",
      description =
          "Compared anew with the catalog as it is now. Takes some seconds for a large list. Audited.")
  @APIResponse(responseCode = "200", description = "The import, applied.")
  @APIResponse(
      responseCode = "409",
      description = "It is not in state previewed, or its content is no longer kept.")
  public FeedImport apply(@PathParam("feed") String feed, @PathParam("id") String id) {
    return imports.apply(feed(feed), number(id), who());
  }

  @POST
  @Path("/{feed}/rollback")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "rollBackCatalogFeed",
      summary = "Go back to what the feed said before its last import; without one it says nothing",
      description = "Takes some seconds for a large list. Audited.")
  @APIResponse(responseCode = "200", description = "The import that holds again.")
  @APIResponse(responseCode = "204", description = "The feed says nothing any longer.")
  @APIResponse(responseCode = "409", description = "The feed said nothing.")
  public Response rollBack(@PathParam("feed") String feed) {
    return imports
        .rollBack(feed(feed), who())
        .map(before -> Response.ok(before).build())
        .orElseGet(() -> Response.noContent().build());
  }

  private java.nio.file.@Nullable Path received(@Nullable InputStream body) throws IOException {
    if (body == null) {
      return null;
    }
    var start = new PushbackInputStream(body);
    int first = start.read();
    if (first < 0) {
      return null;
    }
    start.unread(first);
    return TemporaryFile.receive(start, config.maxBytes().asLongValue());
  }

  private String who() {
    return caller.getPrincipal().getName();
  }

  private static FeedSource feed(String id) {
    return FeedSource.find(id).orElseThrow(() -> none("There is no feed of this id."));
  }

  private static long number(String id) {
    return Parameters.rowId(id, () -> none("There is no import of this number."));
  }

  private static ProblemException none(String detail) {
    return new ProblemException(StandardProblem.NOT_FOUND, detail);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      var day = text == null || text.isEmpty() ? null : LocalDate.parse(text);
      if (day == null || !day.isAfter(LocalDate.now(Clock.systemUTC()).plusDays(1))) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // Answered below like a day to come.
    }
    throw Parameters.refused("asOf", "is no such day", "a day until today, such as 2026-03-31");
  }
}
