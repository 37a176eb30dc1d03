package io.gnomon.catalog.layer;

/** What a layer says about an app. */
public record LayerEntry(LayerSource source, String appId, AppDraft draft) {}
