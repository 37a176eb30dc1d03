package io.gnomon.catalog.layer;

/** What a source says of an app. */
public record LayerEntry(LayerSource source, String appId, AppDraft draft) {}
