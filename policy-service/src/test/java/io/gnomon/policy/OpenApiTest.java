package io.gnomon.policy;

import io.gnomon.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class OpenApiTest {

  @Test
  void theServiceOffersWhatItsCommittedDocumentSays() {
    new OpenApiContract("policy-service").check();
  }
}
