package io.gnomon.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageSchemasTest {

  static List<String> messages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("."), 2)) {
      return files
          .map(file -> Path.of(".").relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".v1.example.json"))
          .map(file -> file.substring(0, file.length() - ".v1.example.json".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void everyExampleHasASchemaBesideIt() throws IOException {
    assertThat(messages()).hasSizeGreaterThanOrEqualTo(9);

    assertThat(messages())
        .allSatisfy(message -> assertThat(Path.of(message + ".v1.schema.json")).isRegularFile());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everySchemaIsASchema(String message) {
    var metaSchema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(Contracts.read(message + ".v1.schema.json"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyExampleIsAMessage(String message) {
    assertThat(Contracts.objections(message, Contracts.example(message))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageMayHaveFieldsOfALaterMinorVersion(String message) {
    ObjectNode later = Contracts.example(message).deepCopy();
    later.put("addedLater", true);

    assertThat(Contracts.objections(message, later)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageWithoutARequiredFieldIsRefused(String message) {
    for (JsonNode required : Contracts.read(message + ".v1.schema.json").get("required")) {
      ObjectNode mutilated = Contracts.example(message).deepCopy();
      mutilated.remove(required.asText());

      assertThat(Contracts.objections(message, mutilated)).as("without %s", required).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void nullIsNeverWritten(String message) {
    for (String field : fields(message)) {
      ObjectNode mutilated = Contracts.example(message).deepCopy();
      mutilated.set(field, NullNode.getInstance());

      assertThat(Contracts.objections(message, mutilated)).as("%s is null", field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyFieldIsBounded(String message) {
    for (String field : fields(message)) {
      ObjectNode mutilated = Contracts.example(message).deepCopy();
      mutilated.set(field, TextNode.valueOf("x".repeat(70_000)));

      assertThat(Contracts.objections(message, mutilated)).as("%s is huge", field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "catalog/cloud-app | /domains/0 | host | Dropbox.com",
        "catalog/cloud-app | /domains/0 | host | com",
        "catalog/cloud-app | /domains/2 | pathPrefix | dropbox",
        "catalog/cloud-app | /domains/2 | regex | anything",
        "discovery/transaction-batch | /transactions/0 | path | /search?q=secret",
        "discovery/transaction-batch | /transactions/0 | host | www.dropbox.com.",
        "discovery/transaction-batch | /transactions/0 | at | 2026-03-02 09:15",
        "discovery/transaction-batch | /transactions/0 | uploadedBytes | 12 kB",
        "policy/app-tag | /profile | mode | everyone",
        "policy/device | /group | id | Marketing",
        "policy/feed-revision | /upserts/0 | action | Destroy",
        "policy/feed-revision | /settings | decisionMode | strictest",
        "policy/indicator | /scope | kind | everyone",
        "policy/indicator | /scope | group | 2",
        "policy/indicator | '' | value | example.com/watch?v=1",
        "policy/indicator | '' | id | 0041",
        "policy/indicator | '' | expiresAt | 2026-06-01T00:00:00+02:00",
        "policy/credential | '' | state | gone",
        "policy/alert | /device | serial | 1",
        "policy/alert | '' | url | https://www.dropbox.com/home#top",
        "policy/setting | '' | name | endpoint telemetry"
      })
  void aWrongValueIsRefused(String message, String pointer, String field, String value) {
    JsonNode mutilated = Contracts.example(message).deepCopy();
    ((ObjectNode) mutilated.at(pointer)).put(field, value);

    assertThat(Contracts.objections(message, mutilated)).isNotEmpty();
  }

  private static List<String> fields(String message) {
    return Contracts.example(message).properties().stream().map(e -> e.getKey()).toList();
  }
}
