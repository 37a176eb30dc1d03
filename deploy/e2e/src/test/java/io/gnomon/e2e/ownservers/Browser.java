package io.gnomon.e2e.ownservers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gnomon.local.installation.Trust;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser that opens pages and fills in their forms, with cookies and without scripts. It goes
 * where it is redirected, but not from HTTPS to HTTP.
 */
final class Browser {

  private static final Pattern FORM =
      Pattern.compile("<form[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]* type=\"hidden\"[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" (name|value)=\"([^\"]*)\"");

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;

  Browser(Path authority) {
    http =
        Trust.httpClient(authority).cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
  }

  /** The page at that address. */
  HttpResponse<String> open(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri));
  }

  /** Fills in the form of a page and sends it; the next page. */
  HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> filledIn)
      throws IOException, InterruptedException {
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IllegalArgumentException("no form on " + page.uri() + ": " + page.body());
    }
    var fields = hidden(form.group(2));
    fields.putAll(filledIn);
    return post(page.uri().resolve(unescape(form.group(1))), fields);
  }

  /** Sends fields as a form does. */
  HttpResponse<String> post(URI uri, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends what no form sends. */
  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
  }

  /** The cookies whose names begin so, as a header has them. */
  String cookies(String prefix) {
    return named(prefix)
        .map(each -> each.getName() + "=" + each.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Drops the cookies whose names begin so. */
  void drop(String prefix) {
    named(prefix).toList().forEach(each -> cookies.getCookieStore().remove(null, each));
  }

  private Stream<HttpCookie> named(String prefix) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().startsWith(prefix));
  }

  private static Map<String, String> hidden(String form) {
    var fields = new HashMap<String, String>();
    HIDDEN
        .matcher(form)
        .results()
        .map(input -> attributes(input.group()))
        .forEach(
            input ->
                Optional.ofNullable(input.get("name"))
                    .ifPresent(name -> fields.put(name, input.getOrDefault("value", ""))));
    return fields;
  }

  private static Map<String, String> attributes(String tag) {
    return ATTRIBUTE
        .matcher(tag)
        .results()
        .collect(Collectors.toMap(each -> each.group(1), each -> unescape(each.group(2))));
  }

  private static String unescape(String html) {
    return html.replace("&quot;", "\"").replace("&amp;", "&");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
