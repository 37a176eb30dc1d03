package io.gnomon.local.demo;

import static io.gnomon.local.demo.DemoContext.body;

import io.gnomon.local.installation.Part;

/** A monitored app warns its users; a bypass is counted. */
final class MonitorChapter {

  private static final String APP = "wetransfer";
  private static final String URL = "https://wetransfer.com/";

  private final DemoContext demo;
  private final EnforcementSteps enforcement;

  MonitorChapter(DemoContext demo, EnforcementSteps enforcement) {
    this.demo = demo;
    this.enforcement = enforcement;
  }

  void play() {
    enforcement.untag(APP);
    demo.chapter("7. WeTransfer is monitored: users are warned, and a bypass is counted");
    var tagged =
        demo.client()
            .put(
                Part.POLICY,
                "/api/v1/app-tags/" + APP,
                body("tag", "monitored", "reason", "we want to know who needs it"));
    enforcement.awaitRollout(tagged.path("revision").asLong());
    var device = enforcement.deviceIn(Department.FINANCE);
    enforcement.visit(device, URL, false, "warned");
    enforcement.visit(device, URL, true, "bypassed");
    enforcement.awaitAlert(APP, device, "bypassed", 1);
    demo.summarize("WeTransfer shows a warning, and the user who went on was counted");
    var removed = demo.client().delete(Part.POLICY, "/api/v1/app-tags/" + APP);
    enforcement.awaitRollout(removed.path("revision").asLong());
  }
}
