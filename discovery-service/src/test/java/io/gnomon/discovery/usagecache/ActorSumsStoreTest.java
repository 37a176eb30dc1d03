package io.gnomon.discovery.usagecache;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.discovery.datasource.DataSourceService;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ObservedTransactions;
import io.gnomon.discovery.usage.UsageService;
import io.gnomon.discovery.usage.UsageStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class ActorSumsStoreTest {

  private static final LocalDate DAY = LocalDate.of(2022, 5, 2);
  private static final int USERS = 5;
  private static final ActorSelection EVERYBODY = new ActorSelection(Actor.USER, null);

  @Inject ActorSumsStore store;
  @Inject DataSourceService sources;
  @Inject UsageService counter;
  @Inject UsageStore usages;

  @Test
  void moreThanAreWantedAreNone() {
    int source = sources.idOf("actor-sums");
    var at = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    var transactions =
        IntStream.range(0, USERS)
            .mapToObj(
                i -> new Transaction(at, "sums-" + i, null, "www.sums.test", null, 10L, (long) i))
            .toList();
    var usage = counter.count(List.of(new ObservedTransactions(source, null, transactions)));
    QuarkusTransaction.requiringNew().run(() -> usages.add(usage, 0));

    assertThat(read(source, USERS - 1)).isEmpty();
    var sums = read(source, USERS).orElseThrow();
    assertThat(sums.size()).isEqualTo(USERS);
    assertThat(sums.total().transactions()).isEqualTo(USERS);
    assertThat(sums.total().uploaded()).isEqualByComparingTo("50");
    assertThat(sums.total().downloaded()).isEqualByComparingTo("10");
    assertThat(sums.total().lastAt()).isEqualTo(at);
  }

  private Optional<ActorSums> read(int source, int maxRows) {
    return store.read(List.of(source), Set.of(DAY), EVERYBODY, maxRows);
  }
}
