package io.gnomon.local.installation;

import java.util.Arrays;
import java.util.List;

/** A part of the running system, with its default port. */
public enum Part {
  POSTGRES("postgres", 5442, false),
  KAFKA("kafka", 9192, false),
  /** The broker's own second port. */
  KAFKA_CONTROLLER("kafka-controller", 9193, false),
  /** The front door. */
  CONSOLE("console", 8080, true),
  CATALOG("catalog-service", 8081, true),
  DISCOVERY("discovery-service", 8082, true),
  POLICY("policy-service", 8083, true),
  AGENT_SIM("agent-sim", 8084, true),
  /** The ports of the services' health and metrics. */
  CONSOLE_MANAGEMENT("console-management", 9080, false),
  CATALOG_MANAGEMENT("catalog-service-management", 9081, false),
  DISCOVERY_MANAGEMENT("discovery-service-management", 9082, false),
  POLICY_MANAGEMENT("policy-service-management", 9083, false),
  AGENT_SIM_MANAGEMENT("agent-sim-management", 9084, false);

  private final String label;
  private final int defaultPort;
  private final boolean service;

  Part(String label, int defaultPort, boolean service) {
    this.label = label;
    this.defaultPort = defaultPort;
    this.service = service;
  }

  /** Its maximum heap size. */
  public int heapMegabytes() {
    return switch (this) {
      case POLICY ->
          1536; // 100,000 streams take 600 MB, and as much comes and goes while they return.
      case DISCOVERY -> 640; // An eighth of it holds ten million rows of usage, of 48,000 sites.
      case AGENT_SIM -> 384;
      case CONSOLE -> 96;
      default -> 256;
    };
  }

  /**
   * Whether it signs, verifies or serves so much that the optimising compiler pays: where the JDK
   * signs, a device's token takes 1 ms with it and 8 ms without, a look-up of 10,000 hosts 10 and
   * 18 ms; a fleet that sends flat out gets 28,000 transactions a second taken and 22,000.
   */
  boolean computes() {
    return service && this != CONSOLE;
  }

  /**
   * Whether the others come first where all processors are busy: a large log takes what it gets,
   * while somebody waits for every page. Beside one, and a hundred open pages on two cores, the
   * front door adds 6 ms to the slowest hundredth of requests with it and 41 ms without.
   */
  public boolean yields() {
    return this == DISCOVERY;
  }

  /** Its name in messages and options; also the name of its folder and log. */
  public String label() {
    return label;
  }

  int defaultPort() {
    return defaultPort;
  }

  /** The parts that are Quarkus services, in the order in which they are started. */
  public static List<Part> services() {
    return Arrays.stream(values()).filter(part -> part.service).toList();
  }

  /** The services that the front door leads to: each has an API of its own. */
  public static List<Part> apis() {
    return services().stream().filter(part -> part != CONSOLE).toList();
  }

  /** All parts that are processes, in the order in which they are started; others are ports. */
  public static List<Part> processes() {
    return Arrays.stream(values())
        .filter(part -> part.service || part == POSTGRES || part == KAFKA)
        .toList();
  }

  /** The second port of a service. */
  public Part management() {
    return switch (this) {
      case CONSOLE -> CONSOLE_MANAGEMENT;
      case CATALOG -> CATALOG_MANAGEMENT;
      case DISCOVERY -> DISCOVERY_MANAGEMENT;
      case POLICY -> POLICY_MANAGEMENT;
      case AGENT_SIM -> AGENT_SIM_MANAGEMENT;
      default -> throw new IllegalArgumentException(label + " is no service");
    };
  }

  /** The name of its database and account, and of the settings by which others find it. */
  public String shortName() {
    return label.replace("-service", "");
  }

  /** The part of that name; names the known ones when there is none. */
  public static Part named(String label) {
    return Arrays.stream(values())
        .filter(part -> part.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new StackException(
                    "there is no part named " + label,
                    "take one of " + Arrays.stream(values()).map(Part::label).toList()));
  }
}
