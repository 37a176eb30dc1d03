package io.gnomon.catalog.catalogfeed.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * Reads one row of JSON as a tree; beyond the limits the rest of the row is parsed but not kept.
 */
final class BoundedJsonReader {

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
