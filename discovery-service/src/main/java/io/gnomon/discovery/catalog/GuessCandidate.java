package io.gnomon.discovery.catalog;

/**
 * An app that the catalog has under a host or a name that was looked up.
 *
 * @param asked domain or label
 * @param found a host, or the name of the app
 */
record GuessCandidate(String asked, GuessLookup lookup, String found, GuessedApp app) {}
