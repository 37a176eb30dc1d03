package io.gnomon.policy.event;

import io.gnomon.kit.identity.Caller;
import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/agent/v1/events")
class EventResource {

  private final EventService events;
  private final SecurityIdentity caller;

  EventResource(EventService events, SecurityIdentity caller) {
    this.events = events;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.DEVICE)
  public void take(@NotNull @Valid EventBatchRequest batch) {
    events.take(Caller.of(caller).subject(), batch);
  }
}
