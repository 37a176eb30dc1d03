package io.gnomon.policy.indicator;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.indicator.AppRef;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.policy.Severity;
import java.util.Arrays;
import java.util.List;

/** Tags and indicators of the example organisation. */
public final class Indicators {

  public static final AppRef DROPBOX = new AppRef("dropbox", "Dropbox");

  private Indicators() {}

  public static TaggedApp dropbox(AppTag tag, Scope scope, String... hosts) {
    return new TaggedApp(
        DROPBOX,
        tag,
        scope,
        Arrays.stream(hosts).map(host -> new AppDomain(DROPBOX.id(), HostName.of(host))).toList());
  }

  /** A block of that domain because Dropbox is unsanctioned. */
  public static Indicator blocked(String id, String host, Scope scope) {
    return new Indicator(
        id,
        IndicatorType.DomainName,
        host,
        IndicatorAction.Block,
        new IndicatorText("Dropbox is unsanctioned", Severity.INFORMATIONAL, null, null, true),
        IndicatorOrigin.appTag,
        DROPBOX,
        scope,
        null,
        List.of());
  }

  public static Indicator manual(String id, String host) {
    return new Indicator(
        id,
        IndicatorType.DomainName,
        host,
        IndicatorAction.Block,
        new IndicatorText("No " + host, Severity.LOW, null, null, true),
        IndicatorOrigin.manual,
        null,
        Scope.everyone(),
        null,
        List.of());
  }
}
