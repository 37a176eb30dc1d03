package io.gnomon.kit.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.gnomon.testing.architecture.ArchitectureRules;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundRuleTest {

  @ParameterizedTest
  @ValueSource(classes = {OwnThread.class, OwnExecutor.class, CommonPool.class, OwnTimer.class})
  void whoMakesThreadsIsFound(Class<?> type) {
    var rules = new ArchitectureRules("io.gnomon.kit", new ClassFileImporter().importClasses(type));

    assertThatThrownBy(rules::whatRunsBesideRequestsIsABackgroundTask)
        .isInstanceOf(AssertionError.class);
  }

  static final class OwnThread {
    void begin() {
      new Thread(() -> {}).start();
    }
  }

  static final class OwnExecutor {
    void begin() {
      Executors.newSingleThreadExecutor().shutdown();
    }
  }

  static final class OwnTimer {
    long begin(Vertx vertx) {
      return vertx.setTimer(1, again -> begin(vertx));
    }
  }

  static final class CommonPool {
    CompletableFuture<Void> begin() {
      return CompletableFuture.runAsync(() -> {});
    }
  }
}
