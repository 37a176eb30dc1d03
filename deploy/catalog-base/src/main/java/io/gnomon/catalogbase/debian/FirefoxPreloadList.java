package io.gnomon.catalogbase.debian;

import io.gnomon.catalogbase.source.Extractor;
import io.gnomon.catalogbase.source.HostFact;
import io.gnomon.catalogbase.source.Mention;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sites that Firefox never visits without TLS: to be on its list, a site has to send the header
 * Strict-Transport-Security. The list is compiled into the browser, which is read and never run.
 */
public final class FirefoxPreloadList implements Extractor {

  static final String PROGRAM = "usr/lib/firefox-esr/libxul.so";

  /** The program has other lists too; none is nearly as long. */
  private static final int MIN_HOSTS = 50_000;

  private static final int INCLUDES_SUBDOMAINS = 1;

  private final int fewestHosts;

  /** Reads the list of the browser. */
  public FirefoxPreloadList() {
    this(MIN_HOSTS);
  }

  FirefoxPreloadList(int fewestHosts) {
    this.fewestHosts = fewestHosts;
  }

  @Override
  public String packageName() {
    return "firefox-esr";
  }

  @Override
  public List<Mention> extract(PackageFiles files) {
    return List.of();
  }

  @Override
  public List<HostFact> facts(PackageFiles files) throws IOException {
    List<Map<String, Integer>> lists =
        new CompiledHostLists(files.read(PROGRAM))
            .all().stream().filter(list -> list.size() >= fewestHosts).toList();
    if (lists.size() != 1) {
      throw new IOException(
          "%s has %d lists of %d hosts or more where one, the HSTS preload list, was expected: its form has changed, or the list its place"
              .formatted(PROGRAM, lists.size(), fewestHosts));
    }
    Map<String, Boolean> hosts =
        lists.get(0).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, host -> host.getValue() == INCLUDES_SUBDOMAINS));
    return List.of(new HostFact("headerStrictTransportSecurity", "true", hosts));
  }
}
