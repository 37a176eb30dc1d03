package io.gnomon.discovery.privacy;

import com.google.common.collect.Lists;
import io.gnomon.discovery.exclusion.ErasedNameStore;
import io.gnomon.discovery.people.PersonUserService;
import io.gnomon.discovery.usage.ActorNameStore;
import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Gives up the names of a person and their pseudonyms: they are kept and published as hashes. */
@ApplicationScoped
class ErasedPersonService {

  /** The most aliases of a person in a message, as its contract says. */
  private static final int MAX_HASHES = 10_000;

  private final PersonUserService users;
  private final ActorNameStore names;
  private final ErasedNameStore erased;
  private final Outbox outbox;

  ErasedPersonService(
      PersonUserService users, ActorNameStore names, ErasedNameStore erased, Outbox outbox) {
    this.users = users;
    this.names = names;
    this.erased = erased;
    this.outbox = outbox;
  }

  /** In the running transaction; returns the ids under which the person was counted. */
  @Transactional(Transactional.TxType.MANDATORY)
  Long[] releaseNames(long personKey, UUID erasureId, Instant erasedAt) {
    var userIds = users.ids(personKey);
    var hashes = erased.add(users.names(personKey), erasedAt);
    names.giveUp(userIds);
    publish(erasureId, erasedAt, hashes);
    return userIds.toArray(Long[]::new);
  }

  /** In as many orders as hashes need: others carry out each by itself. */
  private void publish(UUID erasureId, Instant erasedAt, List<byte[]> hashes) {
    var base64 = Base64.getEncoder();
    var key = base64.encodeToString(erased.key());
    var id = erasureId;
    for (var some : Lists.partition(hashes, MAX_HASHES)) {
      var names = some.stream().map(base64::encodeToString).toList();
      var message = new ErasureMessage(id.toString(), erasedAt, key, names);
      outbox.append(ErasureMessage.TOPIC, message.id(), message);
      id = UUID.randomUUID();
    }
  }

  /**
   * The message {@code discovery/erasure}: whose traces the other services erase, without a name.
   *
   * @param erasedAt what was done until then is erased, also where it becomes known later
   * @param key of the hashes, in Base64
   * @param names HMAC-SHA-256 of each canonical name, in Base64, sorted
   */
  record ErasureMessage(String id, Instant erasedAt, String key, List<String> names) {

    static final String TOPIC = "discovery.erasures.v1";
  }
}
