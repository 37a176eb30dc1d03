package io.gnomon.catalog.search;

/**
 * An app to export.
 *
 * @param domains separated by spaces
 * @param facts a JSON object: values by risk factor
 */
record ExportedApp(FoundApp app, String domains, String facts) {}
