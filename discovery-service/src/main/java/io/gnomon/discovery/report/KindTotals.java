package io.gnomon.discovery.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gnomon.discovery.catalog.AppKind;

/** The part of a report's totals that apps of one kind make up. */
public record KindTotals(AppKind kind, long apps, @JsonUnwrapped UsageMeasures measures) {}
