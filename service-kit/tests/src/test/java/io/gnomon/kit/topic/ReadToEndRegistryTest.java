package io.gnomon.kit.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadToEndRegistryTest {

  @Test
  void noConsumerIsAwaitedBeforeAllAreAsked() {
    var channels = Set.of("devices", "settings", "tags");
    var tasks = new BackgroundTaskRegistry(new SimpleMeterRegistry());
    var registry = new ReadToEndRegistry(new BusyClients(channels), tasks);

    assertThat(registry.isAllRead()).isTrue();
    assertThat(channels).allMatch(registry::isRead);
  }

  /** None has time for a question before all were asked. */
  private static final class BusyClients implements KafkaClientService {

    private final Set<String> channels;
    private final AtomicInteger asked = new AtomicInteger();
    private final CompletableFuture<Void> allAsked = new CompletableFuture<>();

    BusyClients(Set<String> channels) {
      this.channels = channels;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> List<KafkaConsumer<K, V>> getConsumers(String channel) {
      var consumer =
          Proxy.newProxyInstance(
              KafkaConsumer.class.getClassLoader(),
              new Class<?>[] {KafkaConsumer.class},
              (proxy, method, arguments) ->
                  ask((Function<Consumer<Object, Object>, Boolean>) arguments[0], channel));
      return List.of((KafkaConsumer<K, V>) consumer);
    }

    private Uni<Boolean> ask(Function<Consumer<Object, Object>, Boolean> question, String channel) {
      return Uni.createFrom()
          .completionStage(
              () -> {
                if (asked.incrementAndGet() == channels.size()) {
                  allAsked.complete(null);
                }
                return allAsked.thenApply(now -> question.apply(ofEmptyTopic(channel)));
              });
    }

    private static Consumer<Object, Object> ofEmptyTopic(String topic) {
      var node = new Node(1, "localhost", 9092);
      var partition = new TopicPartition(topic, 0);
      var consumer = new MockConsumer<Object, Object>("earliest");
      consumer.assign(List.of(partition));
      consumer.updateBeginningOffsets(Map.of(partition, 0L));
      consumer.updateEndOffsets(Map.of(partition, 0L));
      consumer.updatePartitions(
          topic, List.of(new PartitionInfo(topic, 0, node, new Node[] {node}, new Node[] {node})));
      return consumer;
    }

    @Override
    public <K, V> KafkaProducer<K, V> getProducer(String channel) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> getConsumerChannels() {
      return channels;
    }

    @Override
    public Set<String> getProducerChannels() {
      return Set.of();
    }
  }
}
