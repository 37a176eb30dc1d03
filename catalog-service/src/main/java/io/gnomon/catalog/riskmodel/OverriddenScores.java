package io.gnomon.catalog.riskmodel;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scores that people set, which take precedence over calculated ones. */
public interface OverriddenScores {

  /** All of them, by app. */
  Map<String, BigDecimal> all();

  /** The one of an app; null where none is set. */
  @Nullable BigDecimal of(String appId);
}
