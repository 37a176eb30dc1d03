package io.gnomon.policy.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gnomon.kit.request.PlainText;
import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.policy.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New values; what is absent stays as it is. */
@SuppressWarnings("checkstyle:RecordComponentNumber") // One for each setting of the API.
public record SettingsChange(
    @Nullable Boolean endpointTelemetry,
    @Nullable Boolean enforceAppAccess,
    @Nullable Boolean customNetworkIndicators,
    @Nullable DecisionMode decisionMode,
    @Nullable @Min(1) @Max(8760) Integer bypassHours,
    @Nullable Severity alertSeverity,
    @Nullable @Valid NeverBlockChange neverBlock,
    @Nullable @Valid BlockPageChange blockPage,
    @Nullable @TimeZoneId String timeZone,
    @Nullable PseudonymChange pseudonyms,
    @Nullable @Valid UseFloorChange useFloor) {

  private static final int MAX_HOSTS = 1000;
  private static final String HOST = "[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?";

  private static final String FORM = "must be a host name, such as example.org";

  /**
   * New lists of what the organisation adds to the shipped never-block list, and of what it does
   * without; empty lists restore the shipped one. The other lists are ignored, so that what was
   * read may be sent back.
   */
  @JsonIgnoreProperties({"hosts", "own", "shipped"})
  public record NeverBlockChange(
      @Nullable @Size(max = MAX_HOSTS)
          List<@NotNull @Size(max = 253) @Pattern(regexp = HOST, message = FORM) String> added,
      @Nullable @Size(max = MAX_HOSTS)
          List<@NotNull @Size(max = 253) @Pattern(regexp = HOST, message = FORM) String> removed) {}

  /** What is to be replaced by pseudonyms; the text is ignored, as above. */
  @JsonIgnoreProperties("covers")
  public record PseudonymChange(@Nullable Boolean users, @Nullable Boolean devices) {}

  /** From where on a user uses an app on a day. */
  public record UseFloorChange(
      @Nullable @Min(1) @Max(1_000_000) Integer transactions,
      @Nullable @Min(0) @Max(1L << 40) Long trafficBytes) {}

  /** New texts of the block page; an empty contact removes it. */
  public record BlockPageChange(@Nullable @PlainText @Size(max = 200) String contact) {}
}
