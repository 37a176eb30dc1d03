package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.Person;
import io.gnomon.discovery.people.PersonStore;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.EntityTag;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The names of a person. */
@Path("/api/v1/people/{id}/aliases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class AliasResource {

  private final PersonService people;
  private final SecurityIdentity caller;

  AliasResource(PersonService people, SecurityIdentity caller) {
    this.people = people;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(
      summary = "List the aliases of a person",
      description = "In the form that is compared.")
  public Page<String> listAliases(@RestPath String id, @BeanParam @Valid PageRequest page) {
    return people.aliases(id, page);
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Give a person more aliases",
      description =
          "What was counted under these names counts for the person from now on, in reports of days"
              + " gone by as well. Case and Unicode form make no difference.")
  @APIResponseSchema(value = Person.class, responseCode = "200")
  @APIResponse(responseCode = "409", description = "Somebody else has one of them")
  public RestResponse<Person> addAliases(
      @RestPath String id, @NotNull @Valid AddAliasesRequest wanted) {
    return EntityTag.ok(people.addAliases(id, wanted.aliases(), caller.getPrincipal().getName()));
  }

  @DELETE
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Take an alias from a person",
      description = "What was counted under this name counts for the name alone from now on.")
  @APIResponseSchema(value = Person.class, responseCode = "200")
  public RestResponse<Person> removeAlias(
      @RestPath String id,
      @RestQuery @NotBlank @PlainText @Size(max = 320) @Parameter(description = "The alias.")
          String name) {
    return EntityTag.ok(people.removeAlias(id, name, caller.getPrincipal().getName()));
  }

  /** Names that a person has as well. */
  record AddAliasesRequest(
      @NotNull @Size(min = 1, max = PersonStore.MAX_ALIASES)
          List<@NotNull @NotBlank @PlainText @Size(max = 320) String> aliases) {}
}
