package io.gnomon.e2e.clients;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import java.net.http.HttpRequest;

/** Generated clients of the running services, with the administrator's token. */
final class GeneratedClients {

  private GeneratedClients() {}

  static io.gnomon.client.catalog.ApiClient catalog() {
    var client = new io.gnomon.client.catalog.ApiClient();
    client.updateBaseUri(url(Part.CATALOG));
    return client.setRequestInterceptor(GeneratedClients::authorize);
  }

  static io.gnomon.client.discovery.ApiClient discovery() {
    var client = new io.gnomon.client.discovery.ApiClient();
    client.updateBaseUri(url(Part.DISCOVERY));
    return client.setRequestInterceptor(GeneratedClients::authorize);
  }

  static io.gnomon.client.policy.ApiClient policy() {
    var client = new io.gnomon.client.policy.ApiClient();
    client.updateBaseUri(url(Part.POLICY));
    return client.setRequestInterceptor(GeneratedClients::authorize);
  }

  static io.gnomon.client.agentsim.ApiClient agentSim() {
    var client = new io.gnomon.client.agentsim.ApiClient();
    client.updateBaseUri(url(Part.AGENT_SIM));
    return client.setRequestInterceptor(GeneratedClients::authorize);
  }

  private static String url(Part service) {
    return RunningGnomon.stack().ports().url(service);
  }

  private static void authorize(HttpRequest.Builder request) {
    request.header("Authorization", "Bearer " + RunningGnomon.token());
  }
}
