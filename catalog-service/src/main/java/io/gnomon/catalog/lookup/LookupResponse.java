package io.gnomon.catalog.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was looked up: first the hosts, then the items, each in the order of the request. {@link
 * AnswerWriter} writes it.
 */
@Schema(name = "LookupResults")
record LookupResponse(List<LookupResult> items) {}
