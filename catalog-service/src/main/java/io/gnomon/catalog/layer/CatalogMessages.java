package io.gnomon.catalog.layer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.score.Rating;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.outbox.OutboxRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Tells the other services of apps, in the transaction of the change. */
@Singleton
class CatalogMessages {

  private final Outbox outbox;
  private final ObjectMapper json;

  CatalogMessages(Outbox outbox, ObjectMapper json) {
    this.outbox = outbox;
    this.json = json;
  }

  void publish(CatalogPlan plan, long revision) {
    var gone = plan.removed().stream().map(id -> new OutboxRecord(CloudAppMessage.TOPIC, id, null));
    var present =
        Stream.concat(plan.added().stream(), plan.changed().stream())
            .parallel()
            .map(each -> message(each.app(), each.rating(), revision));
    publish(Stream.concat(gone, present).toList());
  }

  void publish(List<OutboxRecord> messages) {
    if (!messages.isEmpty()) {
      outbox.appendAll(messages);
    }
  }

  OutboxRecord message(CloudApp app, Rating rating, long revision) {
    try {
      var body = json.writeValueAsBytes(CloudAppMessage.of(app, rating, revision));
      return new OutboxRecord(CloudAppMessage.TOPIC, app.id(), body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + app.id(), e);
    }
  }
}
