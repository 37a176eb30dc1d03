package io.gnomon.policy.alert;

import io.gnomon.policy.Severity;
import io.gnomon.policy.alert.IndicatorFacts.AppRef;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The indicators of the example organisation. */
@Alternative
@Singleton
public class KnownIndicators implements IndicatorLookup {

  public static final IndicatorFacts DROPBOX =
      new IndicatorFacts(
          41, "Dropbox is unsanctioned", Severity.LOW, true, new AppRef("dropbox", "Dropbox"));
  public static final IndicatorFacts DROPBOX_JP =
      new IndicatorFacts(
          42, "Dropbox is unsanctioned", Severity.LOW, true, new AppRef("dropbox", "Dropbox"));
  public static final IndicatorFacts PHISHING =
      new IndicatorFacts(50, "Phishing site", Severity.HIGH, true, null);
  public static final IndicatorFacts QUIET =
      new IndicatorFacts(51, "Not worth an alert", Severity.LOW, false, null);

  private static final Map<Long, IndicatorFacts> ALL =
      Map.of(41L, DROPBOX, 42L, DROPBOX_JP, 50L, PHISHING, 51L, QUIET);

  @Override
  public Optional<IndicatorFacts> find(long id) {
    return Optional.ofNullable(ALL.get(id));
  }

  public static Map<Long, IndicatorFacts> all() {
    return ALL;
  }

  /** Runs the service with these indicators. */
  public static final class Profile implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(KnownIndicators.class);
    }
  }
}
