package io.gnomon.console.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.console.host.HostFilter.HostNames;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {

  private final HostNames names = new HostNames(Set.of("gnomon.example"));

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080,true",
    "10.1.2.3,true",
    "[::1]:8080,true",
    "localhost:18080,true",
    "LOCALHOST,true",
    "Gnomon.example:443,true",
    "evil.example,false",
    "gnomon.example.evil.example,false",
    "127.0.0.1.evil.example,false",
    "1.2.3.4.5,false",
    "127.0.0.1@evil.example,false",
    "gnomon.example:80:80,false",
    "'',false",
    "null,false"
  })
  void anAddressAndAConfiguredNameAreItsOwn(String authority, boolean own) {
    assertThat(names.allow(authority)).isEqualTo(own);
  }
}
