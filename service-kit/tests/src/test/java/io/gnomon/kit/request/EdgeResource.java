package io.gnomon.kit.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.identity.Roles;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.BusyException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A resource as services have them. */
@Path("/edge")
@Produces(MediaType.APPLICATION_JSON)
public class EdgeResource {

  private final Database database;

  EdgeResource(Database database) {
    this.database = database;
  }

  /** A value of our own. */
  public enum Colour {
    @JsonProperty("darkBlue")
    DARK_BLUE,
    @JsonProperty("red")
    RED
  }

  /** What can be edited. */
  public record Sample(
      @NotBlank @PlainText @Size(max = 10) String name,
      @NotNull Colour colour,
      @Nullable Instant at,
      @Nullable @Size(max = 2) List<@NotBlank String> tags,
      @Nullable Long size) {}

  /** A filter beside the page. */
  public static class SampleFilter {
    @RestQuery @Nullable Colour colour;
    @RestQuery List<Colour> any = List.of();
    @RestQuery @Nullable Instant since;
    @RestQuery @Nullable Instant until;
    @RestQuery @Nullable Integer minSize;
    @RestQuery @Nullable Integer maxSize;
  }

  @GET
  @RolesAllowed(Roles.VIEWER)
  public Page<String> listSamples(
      @BeanParam @Valid PageRequest page,
      @BeanParam SampleFilter filter,
      @RestQuery @Nullable @Max(10) Integer depth) {
    return Page.whole(
        List.of(
            String.valueOf(page.limit()),
            String.valueOf(filter.colour),
            filter.any.toString(),
            String.valueOf(filter.since)));
  }

  @GET
  @Path("/tagged")
  @RolesAllowed(Roles.VIEWER)
  public RestResponse<Sample> readTagged(@RestQuery @Nullable Boolean partly) {
    var sample = new Sample("one", Colour.RED, Instant.EPOCH, null, null);
    return partly == null ? EntityTag.ok(sample) : EntityTag.ok(sample, EntityTag.of(7));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  public Sample createSample(@NotNull @Valid Sample sample) {
    return sample;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  public RestResponse<Sample> changeSample(
      @RestPath String id,
      @RestHeader("If-Match") @Nullable String ifMatch,
      @NotNull @Valid Sample sample) {
    EntityTag.require(ifMatch, EntityTag.of(7));
    return EntityTag.ok(sample);
  }

  @GET
  @Path("/busy")
  @RolesAllowed(Roles.VIEWER)
  public String readBusy() {
    throw new BusyException("Too much to do", 7);
  }

  @GET
  @Path("/violation")
  @RolesAllowed(Roles.VIEWER)
  public String violateConstraint() {
    database.update("insert into sample (id) values (null)");
    return "";
  }

  @GET
  @Path("/away")
  @RolesAllowed(Roles.VIEWER)
  public String readAway() {
    return database.first("select pg_terminate_backend(pg_backend_pid())", row -> "").orElse("");
  }
}
