package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.request.EntityTag;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/catalog-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalog feeds")
class CatalogFeedResource {

  private final CatalogFeedService feeds;
  private final CatalogFeedOrderWorker orders;
  private final SecurityIdentity caller;

  CatalogFeedResource(
      CatalogFeedService feeds, CatalogFeedOrderWorker orders, SecurityIdentity caller) {
    this.feeds = feeds;
    this.orders = orders;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the app lists that can be imported into the catalog",
      description = "Each with its licence, settings and present import. Not paged.")
  public Page<CatalogFeedResponse> listCatalogFeeds() {
    return Page.whole(feeds.list());
  }

  @GET
  @Path("/{feed}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Read a catalog feed",
      description = "The ETag is for If-Match of a change of its settings.")
  @APIResponse(responseCode = "200", description = "The feed.")
  public RestResponse<CatalogFeedResponse> readCatalogFeed(@RestPath String feed) {
    return answer(feeds.find(CatalogFeedPath.feed(feed)));
  }

  @PUT
  @Path("/{feed}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Turn a catalog feed on or off; set from where and how often it is fetched",
      description =
          "Without a url the source's own is used; without an interval (ISO 8601, PT1H to P365D) it"
              + " is fetched on request only. Turning a feed off does not change the catalog: roll"
              + " it back for that. Audited.")
  @APIResponse(responseCode = "200", description = "The feed.")
  @APIResponse(responseCode = "412", description = "Somebody else changed it meanwhile.")
  public RestResponse<CatalogFeedResponse> setCatalogFeed(
      @RestPath String feed,
      @Parameter(description = "ETag of the feed that is changed.")
          @RestHeader(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      @NotNull @Valid CatalogFeedSettings settings) {
    return answer(
        feeds.set(CatalogFeedPath.feed(feed), settings, ifMatch, caller.getPrincipal().getName()));
  }

  @POST
  @Path("/{feed}/rollback")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Roll a catalog feed back to the import before the present one",
      description =
          "Without an earlier import the feed's layer becomes empty. Works in the background:"
              + " Location is the import that is rolled back, whose state goes from rollingBack to"
              + " rolledBack, or back to applied with a problem; the feed names the import that is"
              + " applied then. Audited.")
  @APIResponseSchema(value = CatalogFeedImport.class, responseCode = "202")
  @APIResponse(
      responseCode = "409",
      description = "No import of the feed is applied, or it is being rolled back.")
  public RestResponse<CatalogFeedImport> rollBackCatalogFeed(@RestPath String feed) {
    return CatalogFeedPath.accepted(
        orders.rollBack(CatalogFeedPath.feed(feed), caller.getPrincipal().getName()));
  }

  private static RestResponse<CatalogFeedResponse> answer(CatalogFeedResponse feed) {
    return EntityTag.ok(feed, feed.entityTag());
  }
}
