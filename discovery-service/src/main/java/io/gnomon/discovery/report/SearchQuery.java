package io.gnomon.discovery.report;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which days, and what is searched for in names. */
public class SearchQuery extends RangeQuery {

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(
      description =
          "Words, each a part of the name, whatever the case; of an app also of its vendor's, or of a"
              + " host or path of it that was used on these days.")
  @Nullable String q;

  /** Asks for a text, as {@code q} of a saved query does. */
  public void searchFor(String text) {
    q = text;
  }

  /** In lower case. */
  public List<String> words() {
    return q == null ? List.of() : WORDS.splitToList(q.toLowerCase(Locale.ROOT));
  }
}
