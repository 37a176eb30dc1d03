package io.gnomon.policy.enrolment;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseHeader;
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
  @Blocking // Checking the key takes too long for an event loop; waiting takes no thread.
  @ResponseStatus(201)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public Uni<EnrolmentResponse> enrol(@NotNull @Valid EnrolmentRequest request) {
    return enrolments.enrol(request);
  }
}
