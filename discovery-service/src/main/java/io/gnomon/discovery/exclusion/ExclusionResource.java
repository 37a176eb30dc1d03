package io.gnomon.discovery.exclusion;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/privacy/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Whose traffic is not counted, and what is kept of a person")
class ExclusionResource {

  private final ExclusionService exclusions;
  private final SecurityIdentity caller;

  ExclusionResource(ExclusionService exclusions, SecurityIdentity caller) {
    this.exclusions = exclusions;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.PRIVACY})
  @Operation(
      summary = "List the exclusions",
      description = "In the order of their kinds and values.")
  public Page<Exclusion> listExclusions(@BeanParam @Valid PageRequest page) {
    return exclusions.list(page);
  }

  @POST
  @RolesAllowed({Roles.ADMIN, Roles.PRIVACY})
  @Operation(
      summary = "Exclude users, IP addresses or devices",
      description =
          "Their transactions are dropped from now on, whether devices send them or a log file has"
              + " them: by this process at once, by others within two seconds, and what one of those"
              + " let through is dropped before it is counted. A name stands for all aliases of its"
              + " person, also for those that are added later. How many were dropped is in the"
              + " answer to a batch, in a snapshot and in the data source. What was counted before"
              + " stays.")
  @APIResponseSchema(value = Exclusion.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "The same is excluded already")
  public RestResponse<Exclusion> createExclusion(@NotNull @Valid CreateExclusionRequest wanted) {
    var created = exclusions.create(wanted, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<Exclusion>created(
            URI.create("/api/v1/privacy/exclusions/" + created.id()))
        .entity(created)
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ADMIN, Roles.PRIVACY})
  @Operation(
      summary = "Take an exclusion back",
      description = "What was dropped meanwhile is gone; what comes in from now on is counted.")
  @APIResponse(responseCode = "204", description = "There is no such exclusion any more")
  public void deleteExclusion(
      @RestPath String id, @RestQuery @NotBlank @PlainText @Size(max = 500) String reason) {
    exclusions.delete(id, reason, caller.getPrincipal().getName());
  }
}
