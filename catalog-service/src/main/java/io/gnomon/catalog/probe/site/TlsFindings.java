package io.gnomon.catalog.probe.site;

import io.gnomon.kit.outbound.InspectedResponse;
import io.gnomon.kit.outbound.InspectedResponse.TlsPeer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Encryption and certificates: the weakest of the app's servers counts. */
final class TlsFindings {

  private static final List<String> WORST_FIRST = List.of("tls1_0", "tls1_1", "tls1_2", "tls1_3");
  private static final Map<String, String> VALUES =
      Map.of("TLSv1.3", "tls1_3", "TLSv1.2", "tls1_2");

  /** How Java says that a server speaks an older TLS alone. */
  private static final Pattern OUTDATED = Pattern.compile("selected protocol version TLS1([01])");

  private TlsFindings() {}

  static Map<String, String> of(Collection<PageVisit> visits) {
    var values = new HashMap<String, String>();
    var peers =
        visits.stream()
            .flatMap(each -> each.answers().stream())
            .map(InspectedResponse::peer)
            .filter(Objects::nonNull)
            .toList();
    if (!peers.isEmpty()) {
      values.put("validCertificateName", all(peers.stream().allMatch(TlsPeer::nameValid)));
      values.put("trustedCertificate", all(peers.stream().allMatch(TlsPeer::trusted)));
    }
    protocol(visits, peers).ifPresent(each -> values.put("encryptionProtocol", each));
    return values;
  }

  private static Optional<String> protocol(Collection<PageVisit> visits, List<TlsPeer> peers) {
    var spoken = visits.stream().flatMap(each -> outdated(each).stream()).toList();
    return Stream.concat(spoken.stream(), peers.stream().map(each -> VALUES.get(each.protocol())))
        .filter(Objects::nonNull)
        .min(Comparator.comparing(WORST_FIRST::indexOf));
  }

  private static Optional<String> outdated(PageVisit visit) {
    return visit
        .failure()
        .filter(each -> each.reason() == FailureReason.TLS_FAILED)
        .map(each -> OUTDATED.matcher(each.detail()))
        .filter(Matcher::find)
        .map(found -> "tls1_" + found.group(1));
  }

  private static String all(boolean value) {
    return Boolean.toString(value);
  }
}
