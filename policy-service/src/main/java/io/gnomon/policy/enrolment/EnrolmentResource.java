package io.gnomon.policy.enrolment;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/agent/v1/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents", description = "What devices call.")
class EnrolmentResource {

  private final EnrolmentService enrolments;

  EnrolmentResource(EnrolmentService enrolments) {
    this.enrolments = enrolments;
  }

  /** Public: the enrolment token in the body is the credential. */
  @POST
  @PermitAll
  @ResponseStatus(201)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Enrol a device",
      description = "The enrolment token in the body is the credential.")
  @APIResponseSchema(value = EnrolmentResponse.class, responseCode = "201")
  @APIResponse(responseCode = "401", description = "The device was revoked or cloned")
  @APIResponse(responseCode = "403", description = "The enrolment token admits no device")
  public Uni<EnrolmentResponse> enrolDevice(@NotNull @Valid EnrolmentRequest request) {
    return enrolments.enrol(request);
  }
}
