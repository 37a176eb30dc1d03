package io.gnomon.discovery.people.erasure;

import io.gnomon.discovery.exclusion.erased.ErasedNameStore;
import io.gnomon.discovery.people.PersonNameStore;
import io.gnomon.discovery.people.alias.AliasStore;
import io.gnomon.discovery.usage.ActorNameStore;
import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Gives up the names of a person: they are kept as hashes, and told as such. */
@ApplicationScoped
class ErasedPersonService {

  private final AliasStore aliases;
  private final PersonNameStore ids;
  private final ActorNameStore names;
  private final ErasedNameStore erased;
  private final Outbox outbox;

  ErasedPersonService(
      AliasStore aliases,
      PersonNameStore ids,
      ActorNameStore names,
      ErasedNameStore erased,
      Outbox outbox) {
    this.aliases = aliases;
    this.ids = ids;
    this.names = names;
    this.erased = erased;
    this.outbox = outbox;
  }

  /** In the running transaction; returns the ids under which the person was counted. */
  @Transactional(Transactional.TxType.MANDATORY)
  Long[] giveUpNames(long personKey, UUID erasureId, Instant erasedAt) {
    var userIds = ids.userIds(personKey);
    var hashes = erased.add(aliases.after(personKey, "", Integer.MAX_VALUE), erasedAt);
    names.giveUp(userIds);
    var base64 = Base64.getEncoder();
    var message =
        new ErasureMessage(
            erasureId.toString(),
            erasedAt,
            base64.encodeToString(erased.key()),
            hashes.stream().map(base64::encodeToString).toList());
    outbox.append(ErasureMessage.TOPIC, message.id(), message);
    return userIds.toArray(Long[]::new);
  }
}
