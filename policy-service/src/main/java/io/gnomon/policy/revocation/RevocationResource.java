package io.gnomon.policy.revocation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/credentials/revocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials", description = "Tokens that are not trusted any more.")
class RevocationResource {

  private final RevocationService revocations;
  private final SecurityIdentity caller;

  RevocationResource(RevocationService revocations, SecurityIdentity caller) {
    this.revocations = revocations;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "List the revocations in force, the newest first")
  public Page<RevocationResponse> listRevocations(
      @BeanParam @Valid RevocationRestriction only, @BeanParam @Valid PageRequest page) {
    return revocations.list(only, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Read a revocation that is in force")
  public RevocationResponse readRevocation(@RestPath String id) {
    return revocations.read(id);
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Revoke one token, or all tokens that a subject has, in every service",
      description =
          "A subject may get new tokens: those issued at or after tokensBefore are taken. Revoking what is revoked "
              + "changes nothing; a subject that may have got tokens since loses them. A device is revoked with "
              + "DELETE /api/v1/devices/{id}.")
  @APIResponseSchema(value = RevocationResponse.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "The id is revoked as something else")
  public RestResponse<RevocationResponse> revokeCredential(
      @NotNull @Valid RevokeCredentialRequest request) {
    var revocation =
        revocations.revoke(
            request.credential(),
            request.kind(),
            request.reason(),
            caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.<RevocationResponse>created(
            URI.create("/api/v1/credentials/revocations/" + revocation.id()))
        .entity(revocation)
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Take a revocation back: the tokens are trusted again until they expire")
  @APIResponse(responseCode = "204", description = "There is no such revocation any more")
  @APIResponse(responseCode = "409", description = "It is the one of a device")
  public void undoRevocation(@RestPath String id) {
    revocations.undo(id, caller.getPrincipal().getName());
  }

  /** Either a token's id or a subject. */
  record RevokeCredentialRequest(
      @Nullable @PlainText @Size(min = 1, max = 320) String tokenId,
      @Nullable @PlainText @Size(min = 1, max = 320) String subject,
      @NotBlank @PlainText @Size(max = 500) String reason) {

    @JsonIgnore
    @AssertTrue(message = "give either tokenId or subject")
    boolean isOneOfBoth() {
      return (tokenId == null) != (subject == null);
    }

    CredentialKind kind() {
      return tokenId == null ? CredentialKind.SUBJECT : CredentialKind.TOKEN;
    }

    String credential() {
      return String.valueOf(tokenId == null ? subject : tokenId);
    }
  }
}
