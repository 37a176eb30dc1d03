package io.gnomon.catalog.customapp;

import io.gnomon.catalog.note.AppNotes;
import io.gnomon.catalog.override.OverrideRequest;
import io.gnomon.catalog.override.OverrideService;
import io.gnomon.catalog.override.ScoreOverride;
import io.gnomon.catalog.override.ScoreOverrides;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What people attach to an app: a score that they set, and notes. */
@Singleton
class Attachments {

  private final OverrideService overrides;
  private final ScoreOverrides scores;
  private final AppNotes notes;

  Attachments(OverrideService overrides, ScoreOverrides scores, AppNotes notes) {
    this.overrides = overrides;
    this.scores = scores;
    this.notes = notes;
  }

  void setScore(String appId, @Nullable OverrideRequest score, String who) throws SQLException {
    if (score != null) {
      overrides.set(appId, score, who);
    }
  }

  @Nullable ScoreOverride score(String appId) {
    return scores.find(appId).orElse(null);
  }

  void remove(String appId, String who) throws SQLException {
    overrides.remove(appId, who);
    notes.removeAll(appId);
  }
}
