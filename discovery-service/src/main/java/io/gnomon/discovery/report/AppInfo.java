package io.gnomon.discovery.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A cloud app as the catalog has it now. */
record AppInfo(String id, String name, @Nullable String category, @Nullable BigDecimal score) {}
