package io.gnomon.e2e.fuzz;

import io.gnomon.e2e.openapi.ApiOperation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param uri encoded
 * @param token empty where it has none
 * @param body empty where it has none
 */
record FuzzRequest(
    ApiOperation operation,
    String uri,
    List<Map.Entry<String, String>> headers,
    String token,
    byte[] body) {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final int MAX_CURL_BYTES = 2_000;

  HttpRequest http() {
    var request = HttpRequest.newBuilder(URI.create(uri)).timeout(TIMEOUT);
    headers.forEach(each -> request.header(each.getKey(), each.getValue()));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return request.method(operation.verb(), publisher).build();
  }

  /** The same for a shell; the token is to be put in. */
  String curl() {
    var named =
        headers.stream()
            .map(each -> " -H '%s: %s'".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining());
    var authorization = token.isEmpty() ? "" : " -H \"Authorization: Bearer $TOKEN\"";
    var shown = uri.length() > MAX_CURL_BYTES ? uri.substring(0, MAX_CURL_BYTES) + "…" : uri;
    var call = "curl -i -X %s '%s'%s%s".formatted(operation.verb(), shown, authorization, named);
    if (body.length == 0) {
      return call;
    }
    return body.length > MAX_CURL_BYTES
        ? call + " --data-binary @BODY # of " + body.length + " bytes"
        : "base64 -d <<<%s | %s --data-binary @-"
            .formatted(Base64.getEncoder().encodeToString(body), call);
  }
}
