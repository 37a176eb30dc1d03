package io.gnomon.catalog.catalogfeed;

/**
 * What a person has asked to be done with an import.
 *
 * @param rollback whether it is to be rolled back; otherwise it is to be applied
 */
public record CatalogFeedOrder(
    CatalogFeedSource feed, long importId, boolean rollback, String who) {}
