package io.gnomon.discovery.savedquery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The filters that Gnomon suggests: those that the catalog suggests for its own list of apps. */
final class SuggestedQueries {

  private static final List<String> STORAGE = List.of("cloud-storage");
  private static final List<String> STORAGE_AND_COLLABORATION =
      List.of("cloud-storage", "collaboration");

  static final List<SavedQuery> ALL =
      List.of(
          suggested(
              "anonymous-use",
              "Cloud apps that allow anonymous use",
              Map.of(
                  "factor", List.of("requiresUserAuthentication:false", "userCanUploadData:true"))),
          suggested(
              "csa-star",
              "Cloud apps that are CSA STAR certified",
              Map.of(
                  "factor",
                  List.of(
                      "csaStar:selfAssessment,cStarAssessment,attestation,certification,"
                          + "continuousMonitoring"))),
          suggested(
              "fedramp",
              "Cloud apps that are FedRAMP compliant",
              Map.of("factor", List.of("fedRamp:low,liSaaS,moderate,high"))),
          suggested(
              "data-ownership",
              "Storage and collaboration apps that do not leave data ownership with the user",
              Map.of(
                  "category", STORAGE_AND_COLLABORATION, "factor", List.of("dataOwnership:false"))),
          suggested(
              "risky-storage",
              "Storage apps that are risky and not known to be compliant",
              Map.of(
                  "category",
                  STORAGE,
                  "maxScore",
                  List.of("5"),
                  "factor",
                  List.of(
                      "soc2:false,notFound,unknown",
                      "hipaa:false,notFound,unknown",
                      "pciDss:notSupported,notFound,unknown"))),
          suggested(
              "weak-authentication",
              "Cloud apps with weak authentication",
              Map.of(
                  "factor",
                  List.of("mfa:false", "saml:false,unknown", "passwordPolicy:false,unknown"))),
          suggested(
              "weak-encryption",
              "Cloud apps with weak encryption",
              Map.of(
                  "factor",
                  List.of(
                      "dataAtRestEncryption:notSupported",
                      "encryptionProtocol:notSupported,tls1_0,tls1_1,unknown"))),
          suggested(
              "gdpr-ready",
              "Cloud apps that are ready for the GDPR",
              Map.of("factor", List.of("gdprReadinessStatement:known"))));

  private SuggestedQueries() {}

  static Optional<SavedQuery> find(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static SavedQuery suggested(
      String id, String name, Map<String, List<String>> parameters) {
    return SavedQuery.suggested("suggested-" + id, name, parameters);
  }
}
