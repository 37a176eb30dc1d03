package io.gnomon.catalog.search;

import io.gnomon.testing.Callers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Apps of a made-up vendor, of which a test knows everything. */
final class ListedApps {

  /** Finds these apps and no other. */
  static final String ALL = "vendor=zorvexmark";

  static final String DRIVE = "custom.zorvex-drive";
  static final String DROVE = "custom.zorvex-drove";
  static final String ZORVEX = "custom.zorvex";
  static final String MAIL = "custom.zorvex-mail";
  static final String CANVAS = "custom.zorvex-canvas";
  static final String NOTES = "custom.zorvex-notes";
  static final String SHORT = "custom.zq";

  /** Of which too little is known for a score. */
  static final List<String> THIN = List.of("custom.zorvex-thin-1", "custom.zorvex-thin-2");

  /** Of which nothing is known. */
  static final List<String> UNKNOWN =
      List.of("custom.zorvex-none-1", "custom.zorvex-none-2", SHORT);

  /** With scores that people set, worst first: 1.5, 4.0, 5.0, 6.1, 7.4, 8.5. */
  static final List<String> RATED = List.of(MAIL, DROVE, CANVAS, NOTES, DRIVE, ZORVEX);

  private static final List<App> APPS =
      List.of(
          app(DRIVE, "Zorvex Drive", "cloud-storage")
              .at(
                  "zorvexdrive.example",
                  "zorvexdrive.test",
                  "getzorvexdrive.test",
                  "zorvexusercontent.example")
              .knowing("iso27001:true iso27018:true soc2:true mfa:true holding:public")
              .knowing("founded:2007 latestBreach:2022-10-14 headquarters:US fedRamp:low")
              .scoring(7.4),
          app(ZORVEX, "Zorvex", "cloud-storage")
              .at("zorvex.example")
              .knowing("iso27001:true mfa:true founded:2005 headquarters:US")
              .scoring(8.5),
          app(DROVE, "Zorvexdrove", "content-sharing")
              .at("zorvexdrove.example")
              .knowing("mfa:true founded:2017")
              .scoring(4.0),
          app(MAIL, "Zorvex Mail", "webmail")
              .at("mail.zorvex-suite.example")
              .knowing("mfa:false soc2:false")
              .scoring(1.5),
          app(CANVAS, "Zorvex Canvas", "content-sharing")
              .at("canvas.zorvex-suite.example")
              .knowing("mfa:true holding:private founded:2013 headquarters:NO")
              .scoring(5.0),
          app(NOTES, "Zorvex Notes", "crm")
              .at("zorvexnotes.example")
              .knowing("mfa:true fedRamp:moderate founded:2003")
              .scoring(6.1),
          app(THIN.get(0), "Zorvex Thin 1", "webmail").at("thin-1.example").knowing("mfa:true"),
          app(THIN.get(1), "Zorvex Thin 2", "webmail").at("thin-2.example").knowing("mfa:true"),
          app(UNKNOWN.get(0), "Zorvex None 1", "crm").at("none-1.example"),
          app(UNKNOWN.get(1), "Zorvex None 2", "crm").at("none-2.example"),
          app(SHORT, "Zq", "crm").at("zq.example"));

  static final int COUNT = APPS.size();

  private static boolean created;

  private ListedApps() {}

  /** Adds them to the running catalog, once. */
  static void create() {
    if (!created) {
      APPS.forEach(
          app ->
              Callers.admin().body(app.body()).post("/api/v1/custom-apps").then().statusCode(201));
      created = true;
    }
  }

  private static App app(String id, String name, String category) {
    var body = new HashMap<String, Object>();
    var facts = new HashMap<String, String>();
    body.put("id", id.replace("custom.", ""));
    body.put("name", name);
    body.put("vendor", "Zorvexmark, Inc.");
    body.put("category", category);
    body.put("facts", facts);
    return new App(body, facts);
  }

  /** The request that adds an app. */
  private record App(Map<String, Object> body, Map<String, String> facts) {

    App at(String... domains) {
      body.put("domains", List.of(domains));
      return this;
    }

    App knowing(String known) {
      for (var fact : known.split(" ")) {
        facts.put(fact.substring(0, fact.indexOf(':')), fact.substring(fact.indexOf(':') + 1));
      }
      return this;
    }

    App scoring(double score) {
      body.put("score", Map.of("score", score, "reason", "A trial"));
      return this;
    }
  }
}
