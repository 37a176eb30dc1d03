package io.gnomon.discovery.privacy;

import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Orders to erase a person. */
@Path("/api/v1/people/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Whose traffic is not counted, and what is kept of a person")
class PersonErasureResource {

  private final ErasureService erasures;
  private final SecurityIdentity caller;

  PersonErasureResource(ErasureService erasures, SecurityIdentity caller) {
    this.erasures = erasures;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.PRIVACY)
  @Operation(
      summary = "Erase a person",
      description =
          "The person, their names, and what was used under them until now, in all services and for"
              + " good; in the background, until the erasure is finished. Totals of apps and sites"
              + " stay, counts of users become smaller. What comes in later, and was used until now,"
              + " is dropped and counted as excluded; what is used from now on under one of the names"
              + " is counted as that of somebody new, unless it is excluded. The same again changes"
              + " nothing. The reason stays in the audit: it should name nobody.")
  @APIResponseSchema(value = ErasureResponse.class, responseCode = "202")
  public RestResponse<ErasureResponse> erasePerson(
      @RestPath String id, @NotNull @Valid ErasePersonRequest request) {
    var erasure = erasures.erase(id, request.reason(), caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<ErasureResponse>create(RestResponse.Status.ACCEPTED)
        .location(URI.create("/api/v1/privacy/erasures/" + erasure.id()))
        .entity(erasure)
        .build();
  }

  /**
   * Why a person is to be erased.
   *
   * @param reason stays in the audit: without names
   */
  record ErasePersonRequest(@NotBlank @PlainText @Size(max = 500) String reason) {}
}
