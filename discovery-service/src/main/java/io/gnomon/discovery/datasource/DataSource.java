package io.gnomon.discovery.datasource;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where traffic comes from.
 *
 * @param name unique, and the id of the report over it
 * @param keepDays how many days of its usage are kept, today included; null: all
 * @param deleteThrough the day (UTC) up to which its usage is being deleted; null: it is not
 */
public record DataSource(
    int id,
    String name,
    DataSourceKind kind,
    @Nullable Integer keepDays,
    @Nullable LocalDate deleteThrough) {}
