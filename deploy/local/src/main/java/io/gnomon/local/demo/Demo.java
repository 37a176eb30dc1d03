package io.gnomon.local.demo;

import io.gnomon.local.client.GnomonClient;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Tells the chapters in their order. */
public final class Demo {

  private final Stage stage;
  private final int devices;

  /**
   * Tells nothing yet.
   *
   * @param voice gets each line
   */
  public Demo(GnomonClient client, int devices, Consumer<String> voice) {
    this.stage = new Stage(client, voice);
    this.devices = devices;
  }

  /**
   * Returns when the whole story was true; throws at the first answer that is not what the story
   * needs.
   */
  public void tell() {
    var start = Instant.now();
    var balance = new Balance(stage);
    balance.begin();
    var fleet = new FleetChapter(stage, devices);
    fleet.tell();
    new DiscoveryChapter(stage, balance).tell();
    new CatalogChapter(stage).tell();
    var enforcement = new Enforcement(stage);
    var block = new BlockChapter(stage, enforcement, fleet);
    block.tell();
    new MonitorChapter(stage, enforcement).tell();
    block.tellEnd();
    balance.tellEnd();
    stage.say("");
    stage.say("The whole story took %d s.", Duration.between(start, Instant.now()).toSeconds());
  }
}
