package io.gnomon.catalog.feed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.catalog.feed.entry.BadFeedException;
import io.gnomon.catalog.feed.entry.FeedRows;
import io.gnomon.catalog.feed.entry.SkipReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

/** Goes through JSON row by row, so that a file of any length takes the memory of one row. */
final class JsonRows {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(1 << 20)
                  .maxNameLength(1 << 13)
                  .maxNumberLength(100)
                  .maxNestingDepth(64)
                  .build())
          .build();

  private final FeedRows rows;

  JsonRows(FeedRows rows) {
    this.rows = rows;
  }

  /** Takes an element of an array (its key is empty) or a member of an object. */
  @FunctionalInterface
  interface Row {
    void take(String key, JsonNode value) throws IOException;
  }

  @FunctionalInterface
  private interface Walk {
    void through(JsonParser parser) throws IOException;
  }

  /** The elements or members of the whole. */
  void ofRoot(InputStream in, Row row) throws IOException {
    walk(
        in,
        parser -> {
          parser.nextToken();
          each(parser, row);
        });
  }

  /** The elements or members of some members of the whole, in the order of the file. */
  void ofSections(InputStream in, Map<String, Row> sections) throws IOException {
    walk(
        in,
        parser -> {
          var missing = new HashSet<>(sections.keySet());
          if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw notTheFormat(missing);
          }
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var row = sections.get(parser.currentName());
            missing.remove(parser.currentName());
            parser.nextToken();
            if (row == null) {
              parser.skipChildren();
            } else {
              each(parser, row);
            }
          }
          if (!missing.isEmpty()) {
            throw notTheFormat(missing);
          }
        });
  }

  private static BadFeedException notTheFormat(Set<String> missing) {
    return new BadFeedException("it is not of this format: there is no " + missing);
  }

  private void each(JsonParser parser, Row row) throws IOException {
    var token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        take("", parser, row);
      }
    } else if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var key = parser.currentName();
        parser.nextToken();
        take(key, parser, row);
      }
    } else {
      throw new BadFeedException("it is not of this format: a list is expected");
    }
  }

  private void take(String key, JsonParser parser, Row row) throws IOException {
    var element = new BoundedElement(parser);
    var value = element.read();
    if (element.wasTooLarge()) {
      rows.skip(SkipReason.TOO_MUCH_IN_ONE_ROW, key.isEmpty() ? JsonTexts.sample(value) : key);
    } else {
      row.take(key, value);
    }
  }

  private static void walk(InputStream in, Walk walk) throws IOException {
    try (var parser = FACTORY.createParser(in)) {
      walk.through(parser);
      if (parser.nextToken() != null) {
        throw new BadFeedException("there is something behind its end");
      }
    } catch (JsonEOFException | EOFException | ZipException e) {
      throw new BadFeedException("the file is cut off or damaged", e);
    } catch (StreamConstraintsException e) {
      throw new BadFeedException("a text or number in it is longer than any", e);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new BadFeedException(
          "it is no valid JSON"
              + (at == null
                  ? ""
                  : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())),
          e);
    } catch (java.io.CharConversionException e) {
      throw new BadFeedException("it is not in UTF-8", e);
    }
  }
}
