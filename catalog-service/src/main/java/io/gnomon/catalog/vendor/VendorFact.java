package io.gnomon.catalog.vendor;

import io.gnomon.catalog.factor.Fact;

/** A fact that holds for apps of a vendor. */
public record VendorFact(Fact fact, AppScope appliesTo) {}
