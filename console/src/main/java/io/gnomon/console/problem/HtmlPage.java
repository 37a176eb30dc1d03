package io.gnomon.console.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A page of headings and tables. Texts are escaped here and nowhere else; its policy lets a browser
 * take the one style that is in it, and nothing besides.
 */
public final class HtmlPage {

  private static final String STYLE =
      "body{font-family:sans-serif;margin:2em}table{border-collapse:collapse}"
          + "th,td{text-align:left;padding:.3em 1em .3em 0;border-bottom:1px solid #ccc}";

  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
          .formatted(digest(STYLE));

  private final StringBuilder body = new StringBuilder();
  private final String title;

  public HtmlPage(String title) {
    this.title = title;
    body.append("<h1>").append(escape(title)).append("</h1>");
  }

  /** A heading. */
  public HtmlPage heading(String text) {
    body.append("<h2>").append(escape(text)).append("</h2>");
    return this;
  }

  /** A text. */
  public HtmlPage paragraph(String text) {
    body.append("<p>").append(escape(text)).append("</p>");
    return this;
  }

  /** A link in a line of its own; the address is one of the front door. */
  public HtmlPage link(String path, String text) {
    body.append("<p><a href=\"").append(escape(path)).append("\">");
    body.append(escape(text)).append("</a></p>");
    return this;
  }

  /** A table. */
  public HtmlPage table(List<String> columns, List<List<String>> rows) {
    body.append("<table>");
    row("th", columns);
    rows.forEach(each -> row("td", each));
    body.append("</table>");
    return this;
  }

  /** Answers with it. */
  public void send(HttpServerResponse response) {
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .end(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body>%s</body></html>"
                .formatted(escape(title), STYLE, body));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private void row(String element, List<String> cells) {
    body.append("<tr>");
    for (var cell : cells) {
      body.append('<').append(element).append('>').append(escape(cell));
      body.append("</").append(element).append('>');
    }
    body.append("</tr>");
  }

  private static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
