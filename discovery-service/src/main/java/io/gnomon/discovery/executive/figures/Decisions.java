package io.gnomon.discovery.executive.figures;

/**
 * The use of apps by what the organisation decided about them.
 *
 * @param undecided apps without a tag
 */
public record Decisions(
    AppList unsanctioned, AppSum monitored, AppSum sanctioned, AppSum undecided) {}
