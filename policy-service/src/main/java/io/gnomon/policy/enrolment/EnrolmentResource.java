package io.gnomon.policy.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/agent/v1/enrolments")
class EnrolmentResource {

  private final EnrolmentService enrolments;

  EnrolmentResource(EnrolmentService enrolments) {
    this.enrolments = enrolments;
  }

  /** Public: the enrolment token in the body is the credential. */
  @POST
  @PermitAll
  @ResponseStatus(201)
  public EnrolmentResponse enrol(@NotNull @Valid EnrolmentRequest request) {
    return EnrolmentResponse.from(enrolments.enrol(request));
  }
}
