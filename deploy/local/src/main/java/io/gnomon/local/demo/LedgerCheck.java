package io.gnomon.local.demo;

import io.gnomon.local.installation.Part;
import io.gnomon.local.ledger.ComparisonResult;
import io.gnomon.local.ledger.Difference;
import io.gnomon.local.ledger.Dimension;
import io.gnomon.local.ledger.Verification;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Requires that report, alerts and policy service agree exactly with what the devices did since the
 * demo began.
 */
final class LedgerCheck {

  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final int MAX_NAMED_DIFFERENCES = 5;

  private final DemoContext demo;
  private final Verification verification;

  LedgerCheck(DemoContext demo) {
    this.demo = demo;
    this.verification = Verification.of(demo.client());
  }

  /** Leaves out what the installation did before the demo. */
  void begin() {
    demo.client().put(Part.AGENT_SIM, "/sim/v1/fleet/pace", DemoContext.body("visitsPerMinute", 0));
    verification.begin();
  }

  ComparisonResult require() {
    var result = verification.verify(WAIT, MAX_NAMED_DIFFERENCES).result();
    demo.require(
        result.equal(),
        "the services say what the devices did",
        result.named().stream().map(Difference::sentence).collect(Collectors.joining("; ")));
    return result;
  }

  void printRows() {
    var result = require();
    demo.print(
        "the devices' own ledger and the report are equal in each row: %,d apps, %,d uncatalogued domains, %,d users, %,d IP addresses, %,d devices, %,d day(s)",
        result.rows(Dimension.APP),
        result.rows(Dimension.UNCATALOGUED_DOMAIN),
        result.rows(Dimension.USER),
        result.rows(Dimension.IP_ADDRESS),
        result.rows(Dimension.DEVICE),
        result.rows(Dimension.DAY));
  }

  void playEnd() {
    demo.chapter("9. The ledger balances");
    var result = require();
    demo.print(
        "the devices' ledger, the report, the alerts and the rollout are equal in each row and byte: %,d transactions, %,d attempts, %,d devices with the revision that they enforce",
        result.did().get(0), result.attempts(), result.rows(Dimension.REVISION));
    demo.summarize(
        "report, alerts and rollout equal the devices' own ledger: %,d transactions, %,d attempts",
        result.did().get(0), result.attempts());
  }
}
