package io.gnomon.policy.feed.log;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.device.DeviceRegroupingService;
import io.gnomon.policy.revocation.RevocationPublisher;
import io.gnomon.policy.settings.SettingsService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import org.jboss.logging.Logger;

/**
 * Publishes the whole state under a new epoch, and writes tombstones for keys that the topics have
 * and the database does not, so that every reader ends with what is true here. May be repeated.
 */
@ApplicationScoped
public class RepublicationService {

  private static final Logger LOG = Logger.getLogger(RepublicationService.class);

  private final TopicKeyFollower keys;
  private final FeedLogStore log;
  private final SettingsService settings;
  private final DeviceRegroupingService devices;
  private final RevocationPublisher revocations;
  private final Instance<RepublishedTopic> topics;
  private final Outbox outbox;

  RepublicationService(
      TopicKeyFollower keys,
      FeedLogStore log,
      SettingsService settings,
      DeviceRegroupingService devices,
      RevocationPublisher revocations,
      Instance<RepublishedTopic> topics,
      Outbox outbox) {
    this.keys = keys;
    this.log = log;
    this.settings = settings;
    this.devices = devices;
    this.revocations = revocations;
    this.topics = topics;
    this.outbox = outbox;
  }

  /**
   * Publishes everything where the epoch was raised since it was published last, as soon as the
   * keys of the topics have been read.
   */
  public void republishIfNeeded() {
    if (!log.isPublished() && keys.isRead()) {
      revocations.republishAll();
      QuarkusTransaction.requiringNew().run(this::republishAll);
    }
  }

  private void republishAll() {
    // Before the head: changes of settings and devices lock in this order.
    settings.republish();
    devices.republishAll();
    var position = log.lockHead().position();
    topics.forEach(each -> republish(each, position));
    log.markPublished(position.epoch());
    LOG.infof("the whole state was published under epoch %d", position.epoch());
  }

  private void republish(RepublishedTopic topic, FeedPosition position) {
    var gone = new HashSet<>(keys.keys(topic.topic()));
    gone.removeAll(topic.publishAll(position));
    gone.forEach(key -> outbox.appendTombstone(topic.topic(), key));
  }
}
