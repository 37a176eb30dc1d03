package io.gnomon.catalogbase.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of hosts, each with everything below it. */
final class HostList {

  private final Set<String> hosts;

  HostList(Set<String> hosts) {
    this.hosts = new HashSet<>(hosts);
  }

  /** The list of that name beside the extractors' tables. */
  static HostList named(String name) {
    String path = "/io/gnomon/catalogbase/" + name + ".txt";
    InputStream bytes = HostList.class.getResourceAsStream(path);
    if (bytes == null) {
      throw new IllegalStateException("no list " + path);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return new HostList(
          lines
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HostList plus(Set<String> more) {
    HostList both = new HostList(hosts);
    both.hosts.addAll(more);
    return both;
  }

  /** Whether the host or one above it is listed. */
  boolean covers(String host) {
    for (String name = host; ; name = name.substring(name.indexOf('.') + 1)) {
      if (hosts.contains(name)) {
        return true;
      }
      if (name.indexOf('.') < 0) {
        return false;
      }
    }
  }
}
