package io.gnomon.discovery.breakdown;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.gnomon.discovery.report.RangeQuery;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which days, and which rows of a list: what is asked of every list. */
public class PartQuery extends RangeQuery {

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  @RestQuery
  @PlainText
  @Size(max = 200)
  @Parameter(
      description =
          "Words, each a part of the name, whatever the case; of an app also of its vendor's.")
  @Nullable String q;

  @BeanParam @Valid UsageBounds usage = new UsageBounds();

  /** In lower case. */
  List<String> words() {
    return q == null ? List.of() : WORDS.splitToList(q.toLowerCase(Locale.ROOT));
  }
}
