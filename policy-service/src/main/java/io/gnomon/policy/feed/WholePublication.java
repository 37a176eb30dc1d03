package io.gnomon.policy.feed;

import io.gnomon.policy.device.DeviceDirectory;
import io.gnomon.policy.settings.SettingsService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Says the whole state again under a new epoch, and takes back what topics know and the database
 * does not, so that every reader ends with what is true here. May be repeated.
 */
@ApplicationScoped
class WholePublication {

  private static final Logger LOG = Logger.getLogger(WholePublication.class);

  private final TopicKeys topics;
  private final FeedRepository repository;
  private final SettingsService settings;
  private final DeviceDirectory devices;
  private final PublishedStates states;

  WholePublication(
      TopicKeys topics,
      FeedRepository repository,
      SettingsService settings,
      DeviceDirectory devices,
      PublishedStates states) {
    this.topics = topics;
    this.repository = repository;
    this.settings = settings;
    this.devices = devices;
    this.states = states;
  }

  /**
   * Reads the topics, then says everything in one transaction; fails while the brokers are away.
   */
  void publish() {
    var known = new HashMap<String, Set<String>>();
    states.topics().forEach(topic -> known.put(topic, topics.living(topic)));
    QuarkusTransaction.requiringNew().run(() -> publish(known));
  }

  private void publish(Map<String, Set<String>> known) {
    // Before the head: whoever changes settings or devices takes the locks in this order.
    settings.republish();
    devices.republish();
    var head = repository.lockHead();
    states.publishAll(head.position(), known);
    repository.markPublished(head.position().epoch());
    LOG.infof("the whole state was published under epoch %d", head.position().epoch());
  }
}
