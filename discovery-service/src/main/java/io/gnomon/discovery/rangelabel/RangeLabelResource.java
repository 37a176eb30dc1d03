package io.gnomon.discovery.rangelabel;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/ip-range-labels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "IP range labels", description = "What ranges of IP addresses are called")
class RangeLabelResource {

  private final RangeLabelService labels;
  private final SecurityIdentity caller;

  RangeLabelResource(RangeLabelService labels, SecurityIdentity caller) {
    this.labels = labels;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List what IP ranges are called",
      description = "In the order of labels and ranges.")
  public Page<RangeLabel> listRangeLabels(@BeanParam @Valid PageRequest page) {
    return labels.list(page);
  }

  @POST
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "Call a range of IP addresses something",
      description =
          "Lists of IP addresses show the label of the smallest range that an address lies in, and"
              + " find addresses by a part of any label (q), of the past, too.")
  @APIResponseSchema(value = RangeLabel.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "The range has a label already")
  public RestResponse<RangeLabel> createRangeLabel(@NotNull @Valid CreateRangeLabelRequest wanted) {
    var created = labels.create(wanted, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<RangeLabel>created(
            URI.create("/api/v1/ip-range-labels/" + created.id()))
        .entity(created)
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Take the label from a range")
  @APIResponse(responseCode = "204", description = "There is no such label any more")
  public void deleteRangeLabel(@RestPath String id) {
    labels.delete(id, caller.getPrincipal().getName());
  }
}
