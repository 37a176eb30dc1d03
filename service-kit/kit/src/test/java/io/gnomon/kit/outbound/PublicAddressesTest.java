package io.gnomon.kit.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.connection.AddressRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.31.255.255",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "192.0.2.7",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "ff02::1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001:0:7f00:1::1"
      })
  void whatIsOursIsNotPublic(String text) throws UnknownHostException {
    assertThat(PublicAddresses.contain(InetAddress.getByName(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "140.82.121.4", "2606:4700::1111"})
  void theInternetIsPublic(String text) throws UnknownHostException {
    assertThat(PublicAddresses.contain(InetAddress.getByName(text))).isTrue();
  }

  @Test
  void aRangeHoldsWhatBeginsAlike() throws UnknownHostException {
    var range = AddressRange.of("10.1.0.0/16");

    assertThat(range.contains(InetAddress.getByName("10.1.255.1"))).isTrue();
    assertThat(range.contains(InetAddress.getByName("10.2.0.1"))).isFalse();
    assertThat(range.contains(InetAddress.getByName("::1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.org/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
