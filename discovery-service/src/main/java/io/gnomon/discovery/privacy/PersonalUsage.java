package io.gnomon.discovery.privacy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.report.UsageMeasures;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person used on a day.
 *
 * @param user the name under which it was used
 * @param source id of the data source that reported it
 * @param day in UTC
 * @param path where an app domain with that path was used; absent otherwise
 * @param app id of the app; absent where the host belongs to none
 */
record PersonalUsage(
    String user,
    String source,
    LocalDate day,
    String host,
    @Nullable String path,
    @Nullable String app,
    @Nullable String appName,
    @JsonUnwrapped UsageMeasures measures) {}
