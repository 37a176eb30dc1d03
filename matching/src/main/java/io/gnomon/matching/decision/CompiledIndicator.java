package io.gnomon.matching.decision;

import io.gnomon.matching.host.HostName;
import java.util.List;

/** An indicator whose value was understood, with the hosts that it is not meant for. */
record CompiledIndicator(Indicator indicator, IndicatorTarget target, List<HostName> except) {

  static CompiledIndicator of(Indicator indicator, IndicatorTarget target) {
    return new CompiledIndicator(
        indicator, target, HostName.parseAll(indicator.exceptHosts()).toList());
  }

  boolean isMeantFor(HostName host) {
    for (HostName each : except) {
      if (host.isUnder(each)) {
        return false;
      }
    }
    return true;
  }
}
