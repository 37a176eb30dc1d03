package io.gnomon.discovery.logformat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.function.Function;

/** The kinds of log files that can be read. */
public enum LogFormatName {
  /** Squid's native access log. */
  @JsonProperty("squidNative")
  SQUID_NATIVE("squidNative", SquidNativeFormat::new);

  private final String text;
  private final Function<Instant, LogFormat> constructor;

  LogFormatName(String text, Function<Instant, LogFormat> constructor) {
    this.text = text;
    this.constructor = constructor;
  }

  /** The format of that text, as it is stored. */
  public static LogFormatName of(String text) {
    for (var name : values()) {
      if (name.text.equals(text)) {
        return name;
      }
    }
    throw new IllegalArgumentException(text + " is no log format");
  }

  /** As parameters, tables and answers have it. */
  public String text() {
    return text;
  }

  /** A reader of that format, for one file; the time decides which dates are accepted. */
  public LogFormat open(Instant now) {
    return constructor.apply(now);
  }
}
