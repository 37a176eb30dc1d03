package io.gnomon.kit;

import io.gnomon.testing.EdgeRules;

class EdgeRulesTest extends EdgeRules {

  EdgeRulesTest() {
    super(ArchitectureTest.RULES);
  }
}
