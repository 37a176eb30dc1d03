package io.gnomon.policy.apptag;

import io.gnomon.kit.export.ExportForm;
import io.gnomon.kit.export.ExportService;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.kit.request.ExportFormat;
import io.gnomon.policy.indicator.Indicator;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/app-tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "App tags", description = "Which cloud apps are sanctioned, unsanctioned, monitored.")
class AppTagResource {

  private static final ExportForm<AppTagResponse> FORM =
      ExportForm.<AppTagResponse>named("app-tags")
          .column("app", each -> each.app().appId())
          .column("appName", each -> each.app().appName())
          .column("riskLevel", each -> each.app().riskLevel().text())
          .column("score", each -> each.app().score())
          .column("coverage", each -> each.app().coverage())
          .column("tag", AppTagResponse::tag)
          .column("profile", AppTagResponse::profile, each -> each.name())
          .column("reason", AppTagResponse::reason)
          .column("taggedBy", AppTagResponse::taggedBy)
          .column("taggedAt", AppTagResponse::taggedAt)
          .column("indicators", each -> joined(each.indicators().stream().map(Indicator::value)))
          .column("pendingDomains", each -> joined(each.pendingDomains().stream()))
          .column(
              "withheldDomains",
              each -> joined(each.withheldDomains().stream().map(WithheldDomain::domain)));

  private final AppTagService service;
  private final AppTagReader reader;
  private final ExportService exports;
  private final SecurityIdentity caller;

  AppTagResource(
      AppTagService service, AppTagReader reader, ExportService exports, SecurityIdentity caller) {
    this.service = service;
    this.reader = reader;
    this.exports = exports;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List the tagged apps")
  public Page<AppTagResponse> listAppTags(
      @BeanParam @Valid AppTagFilter filter, @BeanParam @Valid PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Produces({ExportFormat.CSV_TYPE, ExportFormat.NDJSON_TYPE})
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  public Response exportAppTags(@BeanParam @Valid AppTagFilter filter) {
    return exports.answer(FORM, reader.export(filter));
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining(" "));
  }

  @GET
  @Path("/{appId}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read the tag of an app, with its indicators")
  public RestResponse<AppTagResponse> readAppTag(@RestPath String appId) {
    return reader
        .find(appId)
        .map(AppTagResource::withTag)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, appId + " has no tag"));
  }

  @PUT
  @Path("/{appId}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Tag an app; the same tag again changes nothing")
  @APIResponse(
      responseCode = "200",
      description = "The tag with the indicators that follow from it")
  @APIResponse(responseCode = "409", description = "The never-block list protects the app")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<AppTagResponse> setAppTag(
      @RestPath String appId,
      @NotNull @Valid SetAppTagRequest wanted,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var set = service.set(appId, wanted, ifMatch, caller.getPrincipal().getName());
    return withTag(reader.describe(set));
  }

  @DELETE
  @Path("/{appId}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Remove the tag of an app; where it has none, nothing changes")
  @APIResponseSchema(value = AppTagRemoval.class, responseCode = "200")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public AppTagRemoval deleteAppTag(
      @RestPath String appId, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return service.remove(appId, ifMatch, caller.getPrincipal().getName());
  }

  private static RestResponse<AppTagResponse> withTag(AppTagResponse tag) {
    return EntityTag.ok(tag, tag.entityTag());
  }
}
