package io.gnomon.local.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {

  private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

  private final StringWriter text = new StringWriter();

  @Test
  void aTerminalGetsColours() {
    printer(Terminal.of(true, 80, XTERM)).print("fg(red)", "blocked");

    assertThat(text.toString()).startsWith("\033[31mblocked\033[").endsWith("m" + lineEnd());
  }

  @Test
  void aTerminalWhoseUserWantsNoColoursGetsNone() {
    var terminal = Terminal.of(true, 80, Map.of("TERM", "xterm", "NO_COLOR", "1"));

    printer(terminal).print("fg(red)", "blocked");

    assertThat(text.toString()).isEqualTo("blocked" + lineEnd());
  }

  @Test
  void aCommandIsNotBroken() {
    var command = "curl -s 'http://127.0.0.1:8080/api/v1/apps?q=dropbox'";

    printer(Terminal.of(true, 40, XTERM)).printUnbroken(command);

    assertThat(text.toString()).isEqualTo(command + lineEnd());
  }

  @Test
  void aPipeGetsPlainLines() {
    var printer = printer(Terminal.of(false, 0, XTERM));

    printer.waiting("waiting for kafka");
    printer.print("bold", "blocked");

    assertThat(text.toString()).isEqualTo("blocked" + lineEnd());
  }

  @Test
  void whatIsWaitedForIsDrawnInPlaceAtATerminal() {
    var printer = printer(Terminal.of(true, 80, XTERM));

    printer.waiting("waiting for kafka");
    printer.report("kafka is ready");

    assertThat(text.toString())
        .contains("waiting for kafka ...")
        .containsPattern("\\r\\x1b\\[K *\\d+\\.\\d s  kafka is ready");
  }

  private ProgressPrinter printer(Terminal terminal) {
    return new ProgressPrinter(new PrintWriter(text, true), terminal);
  }

  private static String lineEnd() {
    return System.lineSeparator();
  }
}
