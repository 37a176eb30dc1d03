package io.gnomon.matching.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class HostSuffixMapTest {

  @Property
  void theMapAgreesWithComparingEveryDomain(
      @ForAll("hosts") Set<HostName> domains, @ForAll("host") HostName host) {
    Map<HostName, HostName> entries = new HashMap<>();
    domains.forEach(domain -> entries.put(domain, domain));
    List<HostName> expected =
        domains.stream()
            .filter(host::isUnder)
            .sorted(Comparator.comparingInt(HostName::labelCount))
            .toList();

    HostSuffixMap<HostName> map = HostSuffixMap.of(entries);

    List<HostName> visited = new ArrayList<>();
    map.visit(
        host,
        (domain, wholeHost) -> {
          visited.add(domain);
          assertThat(wholeHost).isEqualTo(domain.equals(host));
        });
    assertThat(visited).isEqualTo(expected);
    assertThat(map.longest(host))
        .isEqualTo(expected.isEmpty() ? null : expected.get(expected.size() - 1));
  }

  @Test
  void manyDomainsAreAllFound() {
    Map<HostName, Integer> entries = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      entries.put(HostName.of("d" + i + ".example.com"), i);
    }

    HostSuffixMap<Integer> map = HostSuffixMap.of(entries);

    assertThat(map.size()).isEqualTo(50_000);
    entries.forEach((host, value) -> assertThat(map.longest(host)).isEqualTo(value));
    assertThat(map.longest(HostName.of("d50000.example.com"))).isNull();
  }

  @Test
  void theEmptyMapAnswersNothing() {
    assertThat(HostSuffixMap.of(Map.of()).longest(HostName.of("dropbox.com"))).isNull();
  }

  @Provide
  Arbitrary<HostName> host() {
    Arbitrary<HostName> names =
        Arbitraries.of("a", "b", "ab", "com")
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(labels -> HostName.of(String.join(".", labels)));
    Arbitrary<HostName> addresses =
        Arbitraries.of("203.0.113.9", "3.0.113.9", "::1").map(HostName::of);
    return Arbitraries.frequencyOf(Tuple.of(9, names), Tuple.of(1, addresses));
  }

  @Provide
  Arbitrary<Set<HostName>> hosts() {
    return host().set().ofMaxSize(12);
  }
}
