package io.gnomon.agent.api;

import io.gnomon.agent.device.Device;
import io.gnomon.agent.fleet.FleetService;
import io.gnomon.agent.fleet.FleetSimulation;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.ledger.LedgerWriter;
import io.gnomon.agent.organisation.Organisation;
import io.gnomon.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the devices really did. */
@Path("/sim/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "What the devices really did, in exact sums.")
class LedgerResource {

  private static final String NDJSON = "application/x-ndjson";

  private final FleetService fleet;
  private final Map<String, String> appsByHost;

  LedgerResource(FleetService fleet, Organisation organisation) {
    this.fleet = fleet;
    this.appsByHost = organisation.appsByHost();
  }

  @GET
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The sums of the ledger, by app, host and day")
  public LedgerResponse readLedger() {
    return fleet.call(simulation -> LedgerResponse.of(simulation.ledger(), appsByHost));
  }

  @GET
  @Path("/activity")
  @Produces(NDJSON)
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "What the devices did, as lines of JSON: equal activity gives equal bytes")
  public byte[] readLedgerActivity() {
    return fleet.call(
        simulation -> bytes(out -> LedgerWriter.writeActivity(simulation.ledger(), out)));
  }

  @GET
  @Path("/lines")
  @Produces(NDJSON)
  @RolesAllowed({Roles.VIEWER, Roles.ANALYST, Roles.ADMIN})
  @Operation(summary = "The whole ledger, with what a comparison with the services needs besides")
  public byte[] readLedgerLines() {
    return fleet.call(
        simulation ->
            bytes(
                out -> {
                  Ledger ledger = simulation.ledger();
                  LedgerWriter.writeAll(ledger, out);
                  LedgerWriter.writeNames(namesById(simulation), appsByHost, out);
                  LedgerWriter.writeRevisions(ledger, out);
                }));
  }

  private interface LineWriter {
    void write(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(LineWriter writer) {
    var out = new ByteArrayOutputStream(1 << 16);
    try {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The names of devices by all ids that they have or had. */
  private static SortedMap<String, String> namesById(FleetSimulation simulation) {
    var names = new TreeMap<String, String>();
    simulation.devices().stream().forEach(device -> addNames(device, names));
    return names;
  }

  private static void addNames(Device device, Map<String, String> names) {
    var name = device.profile().name();
    device.lifecycle().earlierIds().forEach(id -> names.put(id, name));
    if (device.id() != null) {
      names.put(device.id(), name);
    }
  }
}
