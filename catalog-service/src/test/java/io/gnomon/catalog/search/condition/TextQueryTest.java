package io.gnomon.catalog.search.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.searchterm.SearchTerms;
import io.gnomon.matching.host.VisitedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextQueryTest {

  @ParameterizedTest
  @CsvSource({
    "https://docs.google.com/forms/d/1?x=y#z, docs.google.com, /forms/d/1",
    "HTTP://Web.WhatsApp.com:443/, web.whatsapp.com, /",
    "hxxps://pastebin[.]com/raw/1, pastebin.com, /raw/1",
    "*.box.com, box.com, /",
    "someone@acme.slack.com, acme.slack.com, /",
    "drive.google.com, drive.google.com, /"
  })
  void aUrlOrHostIsAPlace(String text, String host, String path) {
    var place = TextQuery.place(text);

    assertThat(place.map(each -> each.host().value())).contains(host);
    assertThat(place.map(VisitedUrl::path)).contains(path);
    assertThat(query(text).words()).containsExactly(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dropbox",
        "google drive",
        "jira/confluence",
        "https://",
        "1.2",
        "see box.com"
      })
  void otherTextIsNone(String text) {
    assertThat(TextQuery.place(text)).isEmpty();
  }

  @Test
  void aNameThatIsAHostIsAName() {
    assertThat(query("Monday.com").names()).containsExactly("mondaycom");
    assertThat(query("Monday.com").words()).containsExactly("monday.com");
  }

  private static TextQuery query(String text) {
    return TextQuery.of(text, SearchTerms.NONE);
  }
}
