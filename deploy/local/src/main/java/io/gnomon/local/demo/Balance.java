package io.gnomon.local.demo;

import io.gnomon.local.ledger.Difference;
import io.gnomon.local.ledger.Dimension;
import io.gnomon.local.ledger.Verdict;
import io.gnomon.local.ledger.Verification;
import io.gnomon.local.stack.Part;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Insists that report, alerts and policy service say exactly what the devices did since the story
 * began.
 */
final class Balance {

  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final int NAMED = 5;

  private final Stage stage;
  private final Verification verification;

  Balance(Stage stage) {
    this.stage = stage;
    this.verification = Verification.of(stage.client());
  }

  /** What an installation did before the story is no matter of it. */
  void begin() {
    stage.client().put(Part.AGENT_SIM, "/sim/v1/fleet/pace", Stage.body("visitsPerMinute", 0));
    verification.begin();
  }

  Verdict require() {
    var verdict = verification.verify(WAIT, NAMED).verdict();
    stage.require(
        verdict.equal(),
        "the services say what the devices did",
        verdict.named().stream().map(Difference::sentence).collect(Collectors.joining("; ")));
    return verdict;
  }

  void tellRows() {
    var verdict = require();
    stage.say(
        "row by row the devices' own ledger and the report are equal: %,d apps, %,d uncatalogued domains, %,d users,",
        verdict.rows(Dimension.APP),
        verdict.rows(Dimension.UNCATALOGUED_DOMAIN),
        verdict.rows(Dimension.USER));
    stage.say(
        "%,d IP addresses, %,d devices, %,d day(s)",
        verdict.rows(Dimension.IP_ADDRESS),
        verdict.rows(Dimension.DEVICE),
        verdict.rows(Dimension.DAY));
  }

  void tellEnd() {
    stage.chapter("9. The ledger balances");
    var verdict = require();
    stage.say(
        "the devices' ledger, the report, the alerts and the rollout are equal, each row and each byte:");
    stage.say(
        "%,d transactions, %,d attempts, %,d devices with the revision that they enforce",
        verdict.did().get(0), verdict.attempts(), verdict.rows(Dimension.REVISION));
  }
}
