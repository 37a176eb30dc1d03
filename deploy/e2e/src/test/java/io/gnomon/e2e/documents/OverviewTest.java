package io.gnomon.e2e.documents;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What overviews leave out a reader looks for in vain. */
class OverviewTest {

  private static final String BUILT = "target";
  private static final Pattern TOPIC = Pattern.compile("topic: ([a-z]+\\.[a-z-]+)\\.v1");

  @ParameterizedTest
  @ValueSource(strings = {".", "deploy"})
  void theReadmeNamesEveryFolder(String parent) throws IOException {
    var readme = Files.readString(SourceTree.ROOT.resolve("README.md"));

    assertThat(folders(SourceTree.ROOT.resolve(parent)))
        .contains(parent.equals(".") ? "deploy" : "local")
        .allSatisfy(folder -> assertThat(readme).contains("`" + folder + "`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "discovery", "policy"})
  void thePictureNamesTheTopicsThatAServiceReadsOfOthers(String context) throws IOException {
    var picture = Files.readString(SourceTree.ROOT.resolve("ARCHITECTURE.md")).split("```", 3)[1];
    var settings =
        SourceTree.ROOT
            .resolve(context + "-service")
            .resolve("src/main/resources/application.yaml");
    var topics =
        TOPIC
            .matcher(Files.readString(settings))
            .results()
            .map(MatchResult::group)
            .map(topic -> topic.replaceAll("topic: |\\.v1", ""))
            .filter(topic -> !topic.startsWith(context + "."))
            .collect(toSet());

    assertThat(topics).isNotEmpty().allSatisfy(topic -> assertThat(picture).contains(topic));
  }

  private static Set<String> folders(Path parent) throws IOException {
    try (var files = Files.list(parent)) {
      return files
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.equals(BUILT))
          .collect(toSet());
    }
  }
}
