package io.gnomon.matching.decision;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.indicator.DecisionIndicator;
import io.gnomon.matching.indicator.IndicatorAction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases of {@code contracts/decision-vectors.json}, read as any consumer reads JSON. */
record DecisionVectors(int version, List<Case> cases) {

  record Case(
      String name,
      DecisionMode mode,
      @Nullable Guards guards,
      List<DecisionIndicator> indicators,
      Request request,
      Expected expected,
      String why) {

    DecisionRules rules() {
      return new DecisionRules(
          IndicatorIndex.of(indicators), guards == null ? Guards.none() : guards, mode);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  record Request(
      String host,
      @Nullable String path,
      @Nullable String address,
      String group,
      @Nullable String user,
      Instant at) {

    DecisionRequest toRequest() {
      IpAddress parsed = address == null ? null : IpAddress.parse(address).orElseThrow();
      return new DecisionRequest(HostName.of(host), path, parsed, group, user, at);
    }
  }

  record Expected(
      IndicatorAction action,
      @Nullable Long decidedBy,
      @Nullable String reason,
      List<Long> matched,
      List<Long> audits,
      Decision.Visibility visible) {}

  static DecisionVectors read() {
    ObjectMapper json =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    try (InputStream file =
        DecisionVectors.class.getResourceAsStream("/contracts/decision-vectors.json")) {
      return json.readValue(file, DecisionVectors.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
