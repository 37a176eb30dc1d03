package io.gnomon.embedded.kafka;

/**
 * Where a broker answers.
 *
 * @param listen the address that it binds to
 * @param advertised the host by which clients find it, the broker's own ones too
 * @param controllerPort of its own second listener, on loopback
 */
public record KafkaAddress(String listen, String advertised, int port, int controllerPort) {

  private static final String LOOPBACK = "127.0.0.1";

  /** For clients on this machine. */
  public static KafkaAddress onLoopback(int port, int controllerPort) {
    return new KafkaAddress(LOOPBACK, LOOPBACK, port, controllerPort);
  }

  /** For clients everywhere, which know it by that name. */
  public static KafkaAddress inNetwork(String name, int port, int controllerPort) {
    return new KafkaAddress("0.0.0.0", name, port, controllerPort);
  }

  String bootstrapServers() {
    return advertised + ":" + port;
  }

  String voters() {
    return KafkaBroker.NODE_ID + "@" + LOOPBACK + ":" + controllerPort;
  }

  String listeners() {
    return "BROKER://%s:%d,CONTROLLER://%s:%d".formatted(listen, port, LOOPBACK, controllerPort);
  }

  String advertisedListeners() {
    return "BROKER://" + bootstrapServers();
  }
}
