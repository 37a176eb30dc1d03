package io.gnomon.discovery;

import io.gnomon.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class OpenApiTest {

  @Test
  void theInterfaceIsAsItsCommittedDescriptionSays() {
    new OpenApiContract("discovery-service").check();
  }
}
