package io.gnomon.local.demo;

import io.gnomon.local.installation.GnomonClient;
import java.time.Duration;
import java.time.Instant;

/** Plays the chapters in their order. */
public final class Demo {

  private final DemoContext demo;
  private final int devices;

  /**
   * Plays nothing yet.
   *
   * @param output gets each line
   */
  public Demo(GnomonClient client, int devices, DemoOutput output) {
    this.demo = new DemoContext(client, output);
    this.devices = devices;
  }

  /** Returns when every answer was as expected; throws at the first one that was not. */
  public void play() {
    var start = Instant.now();
    var ledgerCheck = new LedgerCheck(demo);
    ledgerCheck.begin();
    var fleet = new FleetChapter(demo, devices);
    fleet.play();
    new DiscoveryChapter(demo, ledgerCheck).play();
    new CatalogChapter(demo).play();
    var enforcement = new EnforcementSteps(demo, fleet);
    var block = new BlockChapter(demo, enforcement, fleet);
    block.play();
    new MonitorChapter(demo, enforcement).play();
    block.playEnd();
    ledgerCheck.playEnd();
    printSummary(start);
  }

  private void printSummary(Instant start) {
    demo.chapter("Summary");
    demo.summary().forEach(line -> demo.print("- %s", line));
    demo.print("The whole story took %d s.", Duration.between(start, Instant.now()).toSeconds());
    demo.print("");
    demo.print("./gnomon up starts Gnomon to stay, docs/demo.md explains what you have seen.");
  }
}
