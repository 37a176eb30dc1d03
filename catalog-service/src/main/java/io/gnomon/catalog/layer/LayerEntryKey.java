package io.gnomon.catalog.layer;

/** The primary key of a layer entry. */
record LayerEntryKey(String appId, String source) {}
