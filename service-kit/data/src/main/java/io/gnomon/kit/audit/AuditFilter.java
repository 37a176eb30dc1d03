package io.gnomon.kit.audit;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which recorded changes to list; what is absent is no restriction. */
public class AuditFilter {

  private static final int MAX_TEXT = 320;

  @RestQuery("who")
  @Parameter(description = "A part of who did it; letter case does not count.")
  @PlainText
  @Size(max = MAX_TEXT)
  @Nullable String who;

  @RestQuery("action")
  @Parameter(description = "An action, or the thing before its dot for all that happened to it.")
  @Pattern(
      regexp = "[A-Za-z-]{1,50}(\\.[A-Za-z-]{1,50})?",
      message = "must be an action, such as exclusion.created, or the thing before its dot")
  @Nullable String action;

  @RestQuery("subject")
  @Parameter(description = "A part of the id of what was changed; letter case does not count.")
  @PlainText
  @Size(max = MAX_TEXT)
  @Nullable String subject;

  @RestQuery("since")
  @Parameter(description = "Changes at that time or later.")
  @Nullable Instant since;

  @RestQuery("until")
  @Parameter(description = "Changes before that time.")
  @Nullable Instant until;

  public AuditFilter() {}
}
