/**
 * Facts: which cloud apps exist, where they live, and how risky each is. Sources say what they know
 * of an app in {@code layer}; the merged app is stored by {@code app}, rated by {@code score} with
 * the model of {@code riskmodel}, found by {@code search}, and published by {@code publication}.
 */
package io.gnomon.catalog;
