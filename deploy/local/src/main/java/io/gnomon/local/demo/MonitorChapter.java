package io.gnomon.local.demo;

import static io.gnomon.local.demo.Stage.body;

import io.gnomon.local.stack.Part;

/** A monitored app warns; who goes on is counted. */
final class MonitorChapter {

  private static final String APP = "wetransfer";
  private static final String URL = "https://wetransfer.com/";

  private final Stage stage;
  private final Enforcement enforcement;

  MonitorChapter(Stage stage, Enforcement enforcement) {
    this.stage = stage;
    this.enforcement = enforcement;
  }

  void tell() {
    enforcement.untag(APP);
    stage.chapter("7. WeTransfer is monitored: a notice, and who goes on is counted");
    var tagged =
        stage
            .client()
            .put(
                Part.POLICY,
                "/api/v1/app-tags/" + APP,
                body("tag", "monitored", "reason", "we want to know who needs it"));
    enforcement.awaitRollout(tagged.path("revision").asLong());
    var device = enforcement.deviceIn(Department.FINANCE);
    enforcement.visit(device, URL, false, "warned");
    enforcement.visit(device, URL, true, "bypassed");
    enforcement.awaitAlert(APP, device, "bypassed", 1);
    var removed = stage.client().delete(Part.POLICY, "/api/v1/app-tags/" + APP);
    enforcement.awaitRollout(removed.path("revision").asLong());
  }
}
