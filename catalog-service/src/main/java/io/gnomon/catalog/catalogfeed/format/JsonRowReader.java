package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;

/** Reads JSON row by row, so that a file of any length needs the memory of one row. */
public final class JsonRowReader {

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

  private final CatalogFeedRows rows;

  /** Counts rows that are too large as skipped. */
  public JsonRowReader(CatalogFeedRows rows) {
    this.rows = rows;
  }

  /** Receives an element of an array (its key is empty) or a member of an object. */
  @FunctionalInterface
  public interface Row {
    void take(String key, JsonNode value) throws IOException;
  }

  @FunctionalInterface
  private interface Walk {
    void through(JsonParser parser) throws IOException;
  }

  /** Reads the elements or members of the root. */
  public void ofRoot(InputStream in, Row row) throws IOException {
    walk(
        in,
        parser -> {
          parser.nextToken();
          each(parser, row);
        });
  }

  /** Reads the elements or members of some members of the root, in the order of the file. */
  public void ofSections(InputStream in, Map<String, Row> sections) throws IOException {
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

  private static BadCatalogFeedException notTheFormat(Set<String> missing) {
    return new BadCatalogFeedException("it is not of this format: missing " + missing);
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
      throw new BadCatalogFeedException("it is not of this format: a list is expected");
    }
  }

  private void take(String key, JsonParser parser, Row row) throws IOException {
    var element = new BoundedJsonReader(parser);
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
        throw new BadCatalogFeedException("there is content after the end of the JSON");
      }
    } catch (JsonEOFException | EOFException | ZipException e) {
      throw new BadCatalogFeedException("the file is truncated or damaged", e);
    } catch (StreamConstraintsException e) {
      throw new BadCatalogFeedException("it has a text or number that exceeds the size limit", e);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new BadCatalogFeedException(
          "it is not valid JSON"
              + (at == null
                  ? ""
                  : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())),
          e);
    } catch (java.io.CharConversionException e) {
      throw new BadCatalogFeedException("it is not in UTF-8", e);
    }
  }

  /**
   * Reads one row of JSON as a tree; beyond the limits the rest of the row is parsed but not kept.
   */
  static final class BoundedJsonReader {

    private static final int MAX_NODES = 10_000;
    private static final int MAX_CHARACTERS = 4 << 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int nodes;
    private long characters;

    BoundedJsonReader(JsonParser parser) {
      this.parser = parser;
    }

    /** Reads from the parser's current token to the end of that value. */
    JsonNode read() throws IOException {
      nodes++;
      return switch (parser.currentToken()) {
        case START_OBJECT -> object();
        case START_ARRAY -> array();
        case VALUE_STRING -> text();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
        case VALUE_TRUE -> NODES.booleanNode(true);
        case VALUE_FALSE -> NODES.booleanNode(false);
        default -> NODES.nullNode();
      };
    }

    boolean wasTooLarge() {
      return nodes > MAX_NODES || characters > MAX_CHARACTERS;
    }

    private JsonNode text() throws IOException {
      characters += parser.getTextLength();
      return wasTooLarge() ? MissingNode.getInstance() : NODES.textNode(parser.getText());
    }

    private ObjectNode object() throws IOException {
      var object = NODES.objectNode();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        parser.nextToken();
        var value = read();
        if (!wasTooLarge()) {
          object.set(name, value);
        }
      }
      return object;
    }

    private ArrayNode array() throws IOException {
      var array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        var value = read();
        if (!wasTooLarge()) {
          array.add(value);
        }
      }
      return array;
    }
  }
}
