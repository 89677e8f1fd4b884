package hearth.jobs.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hearth.jobs.contract.ContractJson;
import hearth.jobs.contract.JobEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventPrinterTest {

  @Test
  void lettersOfAnyLanguageSurviveAnAsciiOutput() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.US_ASCII);
    JobEvent event = new JobEvent.Waiting(Instant.EPOCH, "Größe \u7d30\u80de \ud83e\uddec \"x\"\n");
    new EventPrinter(out).accept(event);
    String line = bytes.toString(StandardCharsets.US_ASCII);
    assertThat(line).startsWith("hearth-event {").endsWith("}\n").hasLineCount(1);
    assertThat(ContractJson.event(line.substring(EventPrinter.PREFIX.length()))).isEqualTo(event);
  }
}
