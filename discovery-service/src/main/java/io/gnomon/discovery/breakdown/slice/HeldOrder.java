package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.usagecache.UsagePart;
import io.gnomon.discovery.usagecache.actor.ActorOrder;
import java.util.Comparator;
import java.util.Optional;

/** Orders of what is in memory, as the database sorts. */
final class HeldOrder {

  private HeldOrder() {}

  /** Empty where only the database knows the order, as of names in the catalog. */
  static Optional<Comparator<UsagePart>> of(SliceOrder order) {
    return measure(order)
        // Keys of apps and domains are ASCII, which sorts here as there.
        .map(descending -> descending.thenComparing(UsagePart::key));
  }

  /** The same of users, IP addresses and devices. */
  static Optional<ActorOrder> ofActors(SliceOrder order) {
    return switch (order) {
      case TRAFFIC -> Optional.of(ActorOrder.TRAFFIC);
      case TRANSACTIONS -> Optional.of(ActorOrder.TRANSACTIONS);
      case UPLOADED -> Optional.of(ActorOrder.UPLOADED);
      case DOWNLOADED -> Optional.of(ActorOrder.DOWNLOADED);
      case FIRST_SEEN -> Optional.of(ActorOrder.FIRST_SEEN);
      case LAST_SEEN -> Optional.of(ActorOrder.LAST_SEEN);
      default -> Optional.empty();
    };
  }

  private static Optional<Comparator<UsagePart>> measure(SliceOrder order) {
    return switch (order) {
      // Two longs are no more than an unsigned one.
      case TRAFFIC -> Optional.of((a, b) -> Long.compareUnsigned(traffic(b), traffic(a)));
      case TRANSACTIONS ->
          Optional.of(Comparator.comparingLong(UsagePart::transactions).reversed());
      case UPLOADED -> Optional.of(Comparator.comparingLong(UsagePart::uploaded).reversed());
      case DOWNLOADED -> Optional.of(Comparator.comparingLong(UsagePart::downloaded).reversed());
      case USERS ->
          Optional.of(
              Comparator.comparingLong((UsagePart part) -> part.actors().users()).reversed());
      default -> Optional.empty();
    };
  }

  private static long traffic(UsagePart part) {
    return part.uploaded() + part.downloaded();
  }
}
