package io.gnomon.discovery.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.discovery.logformat.Rejection;
import io.gnomon.discovery.logformat.RejectionCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionCountsConverterTest {

  private final RejectionCountsConverter converter = new RejectionCountsConverter();

  @Test
  void whatIsWrittenIsReadWhateverANewerVersionAdds() {
    var counts = List.of(new RejectionCount(Rejection.BAD_TIME, 2, List.of("yesterday")));
    var written = converter.convertToDatabaseColumn(counts);

    assertThat(converter.convertToEntityAttribute(written)).isEqualTo(counts);
    assertThat(converter.convertToEntityAttribute(written.replace("{", "{\"added\": 1, ")))
        .isEqualTo(counts);
  }
}
