package io.gnomon.matching.decision;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.HostSuffixMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names that devices need to live, each with all below it. Safe to share. */
public final class NeverBlockList {

  private static final String FILE = "never-block.txt";
  private static final NeverBlockList SHIPPED = new NeverBlockList(read());

  private final List<String> hosts;
  private final HostSuffixMap<HostName> byHost;

  private NeverBlockList(Collection<String> hosts) {
    this.hosts = List.copyOf(hosts);
    this.byHost =
        HostSuffixMap.of(
            hosts.stream()
                .map(HostName::of)
                .collect(Collectors.toMap(Function.identity(), host -> host)));
  }

  /** The one that holds until an administrator sets another. */
  public static NeverBlockList shipped() {
    return SHIPPED;
  }

  /** Its entries. */
  public List<String> hosts() {
    return hosts;
  }

  /** The entry that the host is or lies below. */
  public Optional<HostName> find(HostName host) {
    return Optional.ofNullable(byHost.longest(host));
  }

  private static List<String> read() {
    try (var in = NeverBlockList.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
