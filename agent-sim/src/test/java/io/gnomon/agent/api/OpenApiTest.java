package io.gnomon.agent.api;

import io.gnomon.testing.OpenApiContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PeerResource.class)
class OpenApiTest {

  @Test
  void theDocumentIsTheCommittedOneAndFitForAGenerator() {
    new OpenApiContract("agent-sim").check();
  }
}
