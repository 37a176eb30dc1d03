package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.gnomon.matching.attribution.AppDomain;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a look-up's answer for a host ends that belongs to an app: with the app and its domain.
 * Written beforehand for each domain of an index, and found by its identity: the fewer places in
 * memory a look-up visits, the faster it is.
 */
public final class SerializedApps {

  private static final byte[] APP = "\"app\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DOMAIN = ",\"domain\":".getBytes(StandardCharsets.UTF_8);

  private final Map<String, byte[]> apps;
  private final ObjectWriter json;
  private final Map<AppDomain, byte[]> byDomain = new IdentityHashMap<>();

  /**
   * Writes what is said of those domains.
   *
   * @param apps JSON of each app, by id
   */
  SerializedApps(Map<String, byte[]> apps, Collection<AppDomain> domains, ObjectWriter json) {
    this.apps = apps;
    this.json = json;
    for (var each : domains) {
      if (!each.isExclusion() && apps.containsKey(each.appId())) {
        byDomain.put(each, write(each));
      }
    }
  }

  /** The end of the answer, for a domain of the index or an address in a range of one. */
  public byte[] of(AppDomain domain) {
    var known = byDomain.get(domain);
    return known == null ? write(domain) : known;
  }

  private byte[] write(AppDomain domain) {
    var shown = new LookupDomain(domain.host().value(), domain.pathPrefix());
    try (var out = new ByteArrayBuilder()) {
      out.write(APP);
      out.write(Objects.requireNonNull(apps.get(domain.appId())));
      out.write(DOMAIN);
      out.write(json.writeValueAsBytes(shown));
      out.append('}');
      return out.toByteArray();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + shown, e);
    }
  }
}
