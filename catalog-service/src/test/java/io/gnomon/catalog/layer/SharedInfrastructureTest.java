package io.gnomon.catalog.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gnomon.matching.host.HostName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedInfrastructureTest {

  private static final SharedInfrastructure SHARED =
      SharedInfrastructure.of(
          List.of(
              new SharedHost("myshopify.com", "Shopify"),
              new SharedHost("duckdns.org", "Duck DNS", List.of("www.duckdns.org")),
              new SharedHost("googleusercontent.com", "Google"),
              new SharedHost("bc.googleusercontent.com", "Google Compute Engine")));

  @ParameterizedTest
  @ValueSource(strings = {"myshopify.com", "acme.myshopify.com", "a.b.MyShopify.com."})
  void theNameAndAllBelowItAreShared(String host) {
    assertThat(SHARED.covers(HostName.of(host))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"notmyshopify.com", "myshopify.com.example", "shopify.com", "com", "10.0.0.1"})
  void aNameThatOnlyLooksAlikeIsNotShared(String host) {
    assertThat(SHARED.covers(HostName.of(host))).isFalse();
    assertThat(SHARED.find(HostName.of(host))).isEmpty();
  }

  @Test
  void theLongestNameSaysWhoRunsIt() {
    assertThat(SHARED.find(HostName.of("1.2.3.4.bc.googleusercontent.com")))
        .map(SharedHost::owner)
        .contains("Google Compute Engine");
    assertThat(SHARED.find(HostName.of("lh3.googleusercontent.com")))
        .map(SharedHost::owner)
        .contains("Google");
  }

  @Test
  void theOwnersOwnSiteIsSharedWithNobody() {
    assertThat(SHARED.covers(HostName.of("www.duckdns.org"))).isFalse();
    assertThat(SHARED.covers(HostName.of("acme.duckdns.org"))).isTrue();
  }

  @Test
  void whatIsNoHostIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SharedInfrastructure.of(List.of(new SharedHost("no host", "Nobody"))));
  }
}
