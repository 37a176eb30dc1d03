package io.gnomon.kit.connection;

import io.netty.util.NetUtil;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes callers by their address. Nothing else of what a trusted proxy says is believed: no
 * scheme, no host, no path.
 */
@ApplicationScoped
public class CallerAddressResolver {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** The longest prefix of an IPv6 network, whose owner has all of its addresses. */
  private static final int NETWORK_BYTES = 8;

  private final List<AddressRange> trusted;

  /** One that believes those proxies. */
  public CallerAddressResolver(ProxyConfig config) {
    this.trusted = config.trustedRanges().orElse(List.of()).stream().map(AddressRange::of).toList();
  }

  /**
   * Who called: the other end of the connection or, where that is a trusted proxy, the last one
   * that it names. What stands before that may be forged: the proxy appends to it.
   */
  public InetAddress of(HttpServerRequest request) {
    var remote = request.remoteAddress().hostAddress();
    var peer = remote == null ? null : parse(remote);
    if (peer == null) {
      // A socket of this machine, which has no address.
      return InetAddress.getLoopbackAddress();
    }
    var named = isTrusted(peer) ? lastNamed(request.headers().getAll(FORWARDED_FOR)) : null;
    return named == null ? peer : named;
  }

  /** What identifies the caller: its address, of IPv6 its network. */
  public String networkOf(HttpServerRequest request) {
    return network(of(request));
  }

  /** What identifies the owner of an address. */
  public static String network(InetAddress address) {
    if (address instanceof Inet6Address) {
      var bytes = address.getAddress();
      Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
      return NetUtil.bytesToIpAddress(bytes) + "/" + NETWORK_BYTES * Byte.SIZE;
    }
    return address.getHostAddress();
  }

  /** Whether many call from there: by a proxy or, where none is named, on this machine. */
  public boolean standsForMany(InetAddress address) {
    return isTrusted(address) || (trusted.isEmpty() && address.isLoopbackAddress());
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static @Nullable InetAddress lastNamed(List<String> headers) {
    if (headers.isEmpty()) {
      return null;
    }
    var last = headers.get(headers.size() - 1);
    return parse(withoutPort(last.substring(last.lastIndexOf(',') + 1).strip()));
  }

  /** Some proxies name the port too: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}. */
  private static String withoutPort(String text) {
    if (text.startsWith("[")) {
      return text.substring(1, Math.max(1, text.indexOf(']')));
    }
    int colon = text.indexOf(':');
    return colon == text.lastIndexOf(':') && colon > 0 ? text.substring(0, colon) : text;
  }

  private static @Nullable InetAddress parse(String text) {
    var bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      // Takes an IPv4 address that is written as one of IPv6 for what it is.
      return bytes == null ? null : InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** Which proxies are believed. */
  @ConfigMapping(prefix = "gnomon.proxy")
  public interface ProxyConfig {

    /**
     * Addresses (CIDR ranges, such as 10.1.0.0/16) of those that say by X-Forwarded-For who called;
     * from any other address it is not read.
     */
    Optional<List<String>> trustedRanges();
  }
}
