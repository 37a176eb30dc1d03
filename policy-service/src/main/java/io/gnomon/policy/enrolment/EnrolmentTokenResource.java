package io.gnomon.policy.enrolment;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.paging.Page;
import io.gnomon.policy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/enrolment-tokens")
class EnrolmentTokenResource {

  private final EnrolmentTokenService tokens;
  private final SecurityIdentity caller;

  EnrolmentTokenResource(EnrolmentTokenService tokens, SecurityIdentity caller) {
    this.tokens = tokens;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  public RestResponse<EnrolmentTokenResponse> create(
      @NotNull @Valid CreateEnrolmentTokenRequest request) {
    var token = tokens.create(request, caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<EnrolmentTokenResponse>created(
            URI.create("/api/v1/enrolment-tokens/" + token.id()))
        .header("Cache-Control", "no-store")
        .entity(token)
        .build();
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  public Page<EnrolmentTokenResponse> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var rows = tokens.list(Cursor.decode(cursor, 1), limit + 1);
    return Page.cut(rows, limit, row -> Cursor.of(Long.toString(row.id)))
        .map(EnrolmentTokenResponse::from);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public void revoke(long id) {
    tokens.revoke(id, caller.getPrincipal().getName());
  }
}
