package io.gnomon.catalogbase.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.source.HostFact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteFactTest {

  @Test
  void aListedHomeHasTheFactOfItsPackage() {
    assertThat(facts(Map.of("acme.com", false), "acme.com", "borg.com"))
        .containsExactly(new SiteFact("acme.com", "saml", "true", "list"));
  }

  @Test
  void theHomeMayBeAPathOfTheListedHost() {
    assertThat(facts(Map.of("acme.com", false), "acme.com/docs"))
        .extracting(SiteFact::domain)
        .containsExactly("acme.com/docs");
  }

  @Test
  void aSiteSpeaksForTheHostsBelowItWhereItsLineSaysSo() {
    Map<String, Boolean> hosts = Map.of("acme.co.uk", true, "borg.com", false);

    assertThat(facts(hosts, "docs.eu.acme.co.uk", "docs.borg.com", "notacme.co.uk"))
        .extracting(SiteFact::domain)
        .containsExactly("docs.eu.acme.co.uk");
  }

  @Test
  void aHostBelowTheHomeSaysNothingOfIt() {
    assertThat(facts(Map.of("www.acme.com", true), "acme.com")).isEmpty();
  }

  @Test
  void whatHoldsOfAWholeSuffixSaysNothingOfTheSitesBelow() {
    assertThat(facts(Map.of("app", true, "co.uk", true), "acme.app", "acme.co.uk")).isEmpty();
  }

  private static List<SiteFact> facts(Map<String, Boolean> hosts, String... homes) {
    HostFact fact = new HostFact("saml", "true", hosts);
    return SiteFact.of(
        List.of(
            new PackageExtract("none", List.of()),
            new PackageExtract("list", List.of(), List.of(fact))),
        Set.copyOf(Arrays.asList(homes)));
  }
}
