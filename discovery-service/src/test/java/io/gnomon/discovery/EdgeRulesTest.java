package io.gnomon.discovery;

import io.gnomon.testing.EdgeRules;

class EdgeRulesTest extends EdgeRules {

  EdgeRulesTest() {
    super(ArchitectureTest.RULES);
  }
}
