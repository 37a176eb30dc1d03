package io.gnomon.embedded.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the broker as a process of its own: {@code KafkaMain FOLDER PORT CONTROLLER_PORT}; with the
 * {@linkplain KafkaSecurity#environment environment} of a security for its clients alone.
 */
public final class KafkaMain {

  private KafkaMain() {}

  /**
   * Makes the topics, prints {@code READY} once clients may come, and runs until it is asked to
   * stop.
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("usage: KafkaMain FOLDER PORT CONTROLLER_PORT");
      System.exit(2);
    }
    var security = KafkaSecurity.of(System.getenv());
    var broker =
        KafkaBroker.start(
            Path.of(args[0]),
            KafkaAddress.onLoopback(Integer.parseInt(args[1]), Integer.parseInt(args[2])),
            security);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  broker.close();
                  ended.countDown();
                }));
    var client = security == null ? Map.<String, String>of() : security.ownSettings();
    Topics.fromContracts().ensure(broker.bootstrapServers(), client);
    System.out.println("READY " + broker.bootstrapServers());
    ended.await();
  }
}
