package io.gnomon.local.cluster;

import io.gnomon.embedded.secret.Pem;
import io.gnomon.local.installation.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * How a process in a pod reaches the API of its cluster.
 *
 * @param url of the API
 * @param namespace of the pod
 * @param token of the pod's service account
 * @param trust in the cluster's own certificate authority, in no other
 */
record ClusterAccess(String url, String namespace, String token, SSLContext trust) {

  private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

  /** As Kubernetes gives it to every container whose pod has a token. */
  static ClusterAccess ofPod() {
    return of(System.getenv(), ACCOUNT);
  }

  static ClusterAccess of(Map<String, String> environment, Path account) {
    var host = environment.get("KUBERNETES_SERVICE_HOST");
    var port = environment.get("KUBERNETES_SERVICE_PORT");
    if (host == null || port == null || Files.notExists(account.resolve("token"))) {
      throw new StackException(
          "this is no pod of a cluster with a token of its service account",
          "let the Job of deploy/kubernetes/base/setup run it");
    }
    try {
      return new ClusterAccess(
          "https://%s:%s".formatted(host.contains(":") ? "[" + host + "]" : host, port),
          Files.readString(account.resolve("namespace")).strip(),
          Files.readString(account.resolve("token")).strip(),
          Pem.trusting(account.resolve("ca.crt")));
    } catch (IOException | GeneralSecurityException e) {
      throw new StackException("the service account cannot be read: " + e, "see " + account);
    }
  }
}
