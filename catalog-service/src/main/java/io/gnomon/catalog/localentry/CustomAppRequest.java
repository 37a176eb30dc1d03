package io.gnomon.catalog.localentry;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.gnomon.catalog.appdetail.OverrideRequest;
import io.gnomon.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cloud app of the organisation's own. A domain is enough: {@code {"domain":
 * "quiet-harbour.test"}}.
 *
 * @param id last part of the app's id, lower case; absent: made from the name. Cannot be changed
 * @param name absent: made from the first domain
 * @param category id of a category; absent: unclassified
 * @param domains hosts, optionally with a path; also as a single text, and named domain
 * @param ipRanges addresses and CIDR ranges that only this app uses
 * @param facts values by risk factor; several countries as a list or separated by spaces
 * @param score sets the app's score; absent leaves it unchanged
 * @param takeOver whether other apps lose the domains and ranges; without it that is refused
 * @param allowUnblockable whether hosts that different owners share or that are never blocked are
 *     accepted
 */
record CustomAppRequest(
    @Nullable @PlainText @Size(max = 200) String id,
    @Nullable @PlainText @Size(max = 200) String name,
    @Nullable @PlainText @Size(max = 200) String vendor,
    @Nullable @PlainText @Size(max = 200) String category,
    @JsonAlias("domain")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable
        @Size(max = 500)
        List<@NotBlank String> domains,
    @Nullable @Size(max = 500) List<@NotBlank String> ipRanges,
    @JsonDeserialize(contentUsing = FactValueDeserializer.class) @Nullable @Size(max = 200)
        Map<String, @NotBlank @PlainText @Size(max = 2_000) String> facts,
    @Nullable @Valid OverrideRequest score,
    @Nullable Boolean takeOver,
    @Nullable Boolean allowUnblockable) {

  ClaimConsent consent() {
    return ClaimConsent.of(takeOver, allowUnblockable);
  }

  /** Takes the value of a fact as answers have it, too: a list of texts besides one text. */
  static final class FactValueDeserializer extends StdDeserializer<String> {

    private static final long serialVersionUID = 1;

    FactValueDeserializer() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.currentToken() == JsonToken.START_ARRAY
          ? String.join(" ", context.readValue(parser, String[].class))
          : StringDeserializer.instance.deserialize(parser, context);
    }
  }
}
