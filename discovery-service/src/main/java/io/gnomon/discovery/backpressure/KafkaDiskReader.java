package io.gnomon.discovery.backpressure;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;
import org.jboss.logging.Logger;

/** Asks the brokers how full their disks are. */
@ApplicationScoped
class KafkaDiskReader {

  private static final Logger LOG = Logger.getLogger(KafkaDiskReader.class);
  private static final long TIMEOUT_SECONDS = 20;

  private final Map<String, Object> broker;

  KafkaDiskReader(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  /** Each of them; none where Kafka is away or does not report them. */
  List<DiskUse> uses() {
    try (var admin = Admin.create(broker)) {
      return uses(admin);
    } catch (ExecutionException | TimeoutException e) {
      // Whether a client may ask is the broker's decision; its absence is reported elsewhere.
      LOG.debugf("Kafka does not tell how full its disks are: %s", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }

  private static List<DiskUse> uses(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    var brokers = admin.describeCluster().nodes().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    return admin
        .describeLogDirs(brokers.stream().map(Node::id).toList())
        .allDescriptions()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .values()
        .stream()
        .flatMap(folders -> folders.values().stream())
        .filter(folder -> folder.totalBytes().isPresent() && folder.usableBytes().isPresent())
        .map(KafkaDiskReader::use)
        .toList();
  }

  private static DiskUse use(LogDirDescription folder) {
    return new DiskUse(folder.totalBytes().getAsLong(), folder.usableBytes().getAsLong());
  }
}
