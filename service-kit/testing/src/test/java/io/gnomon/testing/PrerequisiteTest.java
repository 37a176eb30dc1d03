package io.gnomon.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class PrerequisiteTest {

  private static final String PROPERTY = "gnomon.required";

  private final String before = System.getProperty(PROPERTY, "");

  @BeforeEach
  void requireKubectl() {
    System.setProperty(PROPERTY, "pg_dump,kubectl");
  }

  @AfterEach
  void restore() {
    System.setProperty(PROPERTY, before);
  }

  @Test
  void aTestFailsWithoutWhatIsRequired() {
    assertThatThrownBy(() -> Prerequisite.require("kubectl", false, "install it"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("install it");
  }

  @Test
  void aTestIsSkippedWithoutAnythingElse() {
    assertThatThrownBy(() -> Prerequisite.require("podman", false, "install it"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("needs podman");
  }

  @Test
  void aTestRunsWithWhatItNeeds() {
    assertThatCode(() -> Prerequisite.require("kubectl", true, "")).doesNotThrowAnyException();
  }
}
