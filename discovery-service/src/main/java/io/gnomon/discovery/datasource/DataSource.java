package io.gnomon.discovery.datasource;

/**
 * Where traffic comes from.
 *
 * @param name unique, and the id of the report over it
 */
public record DataSource(int id, String name, DataSourceKind kind) {}
