package io.gnomon.console.provider;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes on who has signed in: a page of the console, never another site's. */
final class ReturnPath {

  /** The parameter of a request that says it. */
  static final String PARAMETER = "to";

  /** The page for a request that names none. */
  static final String HOME = "/console/";

  /** Browsers read a backslash as a slash, and leave control characters out. */
  private static final Pattern PAGE = Pattern.compile("/console/[!-\\[\\]-~]{0,991}");

  private ReturnPath() {}

  /** The one that is asked for; nothing where that is none. */
  static Optional<String> of(@Nullable String asked) {
    return Optional.of(asked == null ? HOME : asked).filter(PAGE.asMatchPredicate());
  }

  /** The one of the address at which the person began. */
  static String of(String begun, String otherwise) {
    var asked = new QueryStringDecoder(begun).parameters().getOrDefault(PARAMETER, List.of());
    return asked.size() == 1 ? of(asked.get(0)).orElse(otherwise) : otherwise;
  }
}
