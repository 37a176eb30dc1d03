package io.gnomon.kit.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuggestedQueryTest {

  @Test
  void eachSetsConditionsUnderANameOfItsOwn() {
    var all = SuggestedQuery.all();

    assertThat(all).hasSize(8);
    assertThat(all).extracting(SuggestedQuery::id).doesNotHaveDuplicates();
    assertThat(all).extracting(SuggestedQuery::name).doesNotHaveDuplicates();
    assertThat(all).allSatisfy(each -> assertThat(each.parameters()).isNotEmpty());
  }
}
