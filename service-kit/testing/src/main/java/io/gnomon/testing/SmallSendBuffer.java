package io.gnomon.testing;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where a test asks for it: the system keeps little for a reader that reads nothing. */
@ApplicationScoped
public class SmallSendBuffer implements HttpServerOptionsCustomizer {

  public static final String SETTING = "test.send-buffer-bytes";

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    ConfigProvider.getConfig()
        .getOptionalValue(SETTING, Integer.class)
        .ifPresent(options::setSendBufferSize);
  }
}
