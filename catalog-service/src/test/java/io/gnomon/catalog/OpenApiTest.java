package io.gnomon.catalog;

import io.gnomon.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@CatalogTest
class OpenApiTest {

  @Test
  void theServiceIsWhatItsDocumentSays() {
    new OpenApiContract("catalog-service").check();
  }
}
