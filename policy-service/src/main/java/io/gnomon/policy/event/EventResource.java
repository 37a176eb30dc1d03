package io.gnomon.policy.event;

import io.gnomon.kit.identity.Caller;
import io.gnomon.kit.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/agent/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents")
class EventResource {

  private final EventService events;
  private final SecurityIdentity caller;

  EventResource(EventService events, SecurityIdentity caller) {
    this.events = events;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.DEVICE)
  @Operation(
      summary = "Report attempts against indicators",
      description = "A batch is accepted once, however often it is sent.")
  @APIResponse(responseCode = "204", description = "Accepted")
  public Uni<Void> reportEvents(@NotNull @Valid EventBatchRequest batch) {
    return events.accept(new DeviceEvents(Caller.of(caller).subject(), batch));
  }
}
