package io.gnomon.kit.topic;

import java.io.IOException;
import java.util.Map;

/** Whose topics hold nothing. */
public final class NewBroker extends OwnBroker {

  public NewBroker() throws IOException {}

  @Override
  void fill(String bootstrapServers, Map<String, String> client) {}
}
