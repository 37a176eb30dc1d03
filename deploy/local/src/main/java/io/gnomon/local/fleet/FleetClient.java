package io.gnomon.local.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.CallFailedException;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests that control a fleet. */
public final class FleetClient {

  private static final String FLEET = "/sim/v1/fleet";
  private static final String CURRENT_RUN = "/sim/v1/runs/current";
  private static final int MAX_DEVICES_PER_REQUEST = 100_000;
  private static final int MAX_TOKEN_USES = 1_000_000;

  /** A device that loses its identity enrols again with the token of its department. */
  private static final int TOKEN_USES_PER_DEVICE = 3;

  private static final int TOKEN_HOURS = 30 * 24;

  private final GnomonClient client;

  /** Asks nothing yet. */
  public FleetClient(GnomonClient client) {
    this.client = client;
  }

  /** Its state. */
  public JsonNode summary() {
    return client.get(Part.AGENT_SIM, FLEET);
  }

  /** The current run, or the last one; an empty node where there was none. */
  public JsonNode run() {
    try {
      return client.get(Part.AGENT_SIM, CURRENT_RUN);
    } catch (CallFailedException e) {
      return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
  }

  /** Whether devices are asked to report what they use. */
  public boolean telemetryIsOn() {
    return client.get(Part.POLICY, "/api/v1/settings").path("endpointTelemetry").asBoolean();
  }

  /** Turns all three switches on, and makes the device groups of the departments. */
  public void turnOn() {
    client.put(
        Part.POLICY,
        "/api/v1/settings",
        Map.of(
            "endpointTelemetry", true,
            "enforceAppAccess", true,
            "customNetworkIndicators", true));
    new DepartmentGroups(client).ensure(List.copyOf(departments().keySet()));
  }

  /** The departments whose devices no device group of that name takes. */
  public List<String> departmentsWithoutGroup() {
    var groups = new DepartmentGroups(client);
    return departments().keySet().stream().filter(each -> groups.find(each).isEmpty()).toList();
  }

  /** Enrols devices until there are that many; returns how many were missing. */
  public int enrolUpTo(int devices) {
    var present = summary();
    var missing = devices - present.path("devices").asInt() + present.path("ended").asInt();
    if (missing > 0) {
      DepartmentShares.of(missing, departments()).forEach(this::enrol);
    }
    return Math.max(0, missing);
  }

  /** Sets the pace. */
  public void pace(Pace pace) {
    client.put(Part.AGENT_SIM, FLEET + "/pace", pace.body());
  }

  /** Starts a run. */
  public JsonNode begin(Map<String, ?> run) {
    return client.post(Part.AGENT_SIM, "/sim/v1/runs", run);
  }

  /** Gives a share of the devices a fault; returns how many. */
  public int start(Fault fault) {
    return client.post(Part.AGENT_SIM, "/sim/v1/faults", fault.body()).path("devices").asInt();
  }

  /** Ends all faults. */
  public void endFaults() {
    client.delete(Part.AGENT_SIM, "/sim/v1/faults");
  }

  /** Ends a run or a pace; devices stay enrolled and connected. */
  public void pause() {
    pace(Pace.perMinute(0));
  }

  /** Makes devices send what they have; returns how much is left. */
  public long flush(int seconds) {
    return client
        .post(Part.AGENT_SIM, FLEET + "/flush?timeoutSeconds=" + seconds, Map.of())
        .path("queued")
        .asLong();
  }

  private Map<String, Integer> departments() {
    var departments = new LinkedHashMap<String, Integer>();
    client
        .get(Part.AGENT_SIM, "/sim/v1/organisation")
        .path("departments")
        .forEach(each -> departments.put(each.path("name").asText(), each.path("share").asInt()));
    return departments;
  }

  private void enrol(String department, int devices) {
    for (var left = devices; left > 0; left -= MAX_DEVICES_PER_REQUEST) {
      var count = Math.min(left, MAX_DEVICES_PER_REQUEST);
      client.post(
          Part.AGENT_SIM,
          FLEET + "/devices",
          Map.of(
              "count",
              count,
              "enrolmentToken",
              token(department, count),
              "department",
              department));
    }
  }

  private String token(String department, int devices) {
    return client
        .post(
            Part.POLICY,
            "/api/v1/enrolment-tokens",
            Map.of(
                "description",
                "simulated fleet, " + department,
                "expiresInHours",
                TOKEN_HOURS,
                "maxUses",
                Math.min(MAX_TOKEN_USES, TOKEN_USES_PER_DEVICE * devices),
                "tags",
                List.of(department)))
        .path("token")
        .asText();
  }

  /** Divides devices among departments by their shares, without a remainder. */
  static final class DepartmentShares {

    private DepartmentShares() {}

    static Map<String, Integer> of(int devices, Map<String, Integer> shares) {
      var all = shares.values().stream().mapToLong(Integer::longValue).sum();
      var divided = new LinkedHashMap<String, Integer>();
      long sum = 0;
      long given = 0;
      for (var share : shares.entrySet()) {
        sum += share.getValue();
        var until = devices * sum / all;
        divided.put(share.getKey(), (int) (until - given));
        given = until;
      }
      return divided;
    }
  }
}
