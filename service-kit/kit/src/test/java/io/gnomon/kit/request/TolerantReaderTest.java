package io.gnomon.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TolerantReaderTest {

  record Outer(String name, Inner inner) {}

  record Inner(int count) {}

  @Test
  void fieldsThatANewerVersionAddsAreIgnoredAtAnyDepth() throws IOException {
    var newer = "{\"name\":\"a\",\"added\":1,\"inner\":{\"count\":2,\"added\":{\"count\":3}}}";

    Outer read = TolerantReader.of(new ObjectMapper(), Outer.class).readValue(newer);

    assertThat(read).isEqualTo(new Outer("a", new Inner(2)));
  }
}
