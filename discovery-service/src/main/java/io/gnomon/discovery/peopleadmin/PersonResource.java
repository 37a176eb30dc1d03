package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.Person;
import io.gnomon.discovery.people.PersonFilter;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.kit.request.PlainText;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Who is behind the names that telemetry and logs bring")
class PersonResource {

  private final PersonService people;
  private final SecurityIdentity caller;

  PersonResource(PersonService people, SecurityIdentity caller) {
    this.people = people;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "List people", description = "In the order of their names.")
  public Page<Person> listPeople(
      @BeanParam @Valid PersonQuery query, @BeanParam @Valid PageRequest page) {
    return people.list(query.filter(), page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "Read a person")
  public RestResponse<Person> readPerson(@RestPath String id) {
    return EntityTag.ok(people.read(id));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Add a person")
  @APIResponseSchema(value = Person.class, responseCode = "201")
  @APIResponse(responseCode = "409", description = "Somebody else has one of the aliases")
  public RestResponse<Person> createPerson(@NotNull @Valid CreatePersonRequest wanted) {
    var created = people.create(wanted, who());
    return RestResponse.ResponseBuilder.<Person>created(
            URI.create("/api/v1/people/" + created.id()))
        .header(HttpHeaders.ETAG, EntityTag.of(created))
        .entity(created)
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Change what is known of a person beside the aliases")
  @APIResponseSchema(value = Person.class, responseCode = "200")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public RestResponse<Person> changePerson(
      @RestPath String id,
      @NotNull @Valid ChangePersonRequest wanted,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    return EntityTag.ok(people.change(id, wanted, ifMatch, who()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Delete a person",
      description = "What was counted stays, under the names that telemetry and logs have.")
  @APIResponse(responseCode = "204", description = "There is no such person any more")
  @APIResponse(responseCode = "412", description = "If-Match names another version")
  public void deletePerson(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    people.delete(id, ifMatch, who());
  }

  private String who() {
    return caller.getPrincipal().getName();
  }

  /** Which people a list is about. */
  static class PersonQuery {

    @RestQuery
    @PlainText
    @Size(max = 200)
    @Parameter(
        description =
            "A part of the name, mail address, department or an alias, whatever the case.")
    @Nullable String q;

    @RestQuery
    @PlainText
    @Size(max = 200)
    @Parameter(description = "The name of a user group, whatever the case.")
    @Nullable String group;

    PersonFilter filter() {
      return new PersonFilter(
          q == null || q.isBlank() ? null : q.strip().toLowerCase(Locale.ROOT), group);
    }
  }
}
