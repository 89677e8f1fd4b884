package hearth.cluster.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.authenticate.secret=HUSH-1",
        "spark.hadoop.fs.s3a.secret.key  =  HUSH-1",
        "spark.hadoop.fs.azure.account.key.lab=HUSH-1",
        "{\"password\":\"HUSH-1\",\"k\":21}",
        "{\"conf\" : {\"db.user\" : 1, \"apiKey\" : \"HUSH-1\"}}",
        "{\"line\":\"{\\\"token\\\":\\\"HUSH-1\\\"}\"}",
        "(spark.ssl.keyStorePassword,HUSH-1)",
        "DB_PASSWORD='HUSH-1' started",
        "spark-submit --conf spark.x.token=HUSH-1 --class A",
        "tool --password HUSH-1 --in reads.fq",
        "{\"line\":\"--token HUSH-1\",\"args\":[\"--token\",\"HUSH-1\"]}",
        "Authorization: Bearer HUSH-1.abcdef",
        "header {Authorization=Basic HUSH-1abcdef==}",
        "proxy http://ada:HUSH-1@proxy.example:3128/ is set",
        "git clone https://HUSH-1@git.example/lab.git",
        "Cookie: HUSH-1",
        "the worker said HUSH-1 aloud",
      })
  void noSecretIsLeft(String line) {
    Redactor redactor = new Redactor(line.contains("aloud") ? List.of("HUSH-1") : List.of());

    assertThat(redactor.line(line)).doesNotContain("HUSH-1").contains(Redactor.REMOVED);
    assertThat(redactor.removed()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNN7EXAMPLE",
        "ghp_0123456789abcdefghijABCDEFGHIJ",
        "glpat-0123456789abcdefghij",
        "xoxb-123456789012-abcdef",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl",
      })
  void tokensAreKnownByTheirShape(String token) {
    assertThat(new Redactor(List.of()).line("used " + token + " for it"))
        .isEqualTo("used [removed] for it");
  }

  @Test
  void aPrivateKeyIsRemovedWithAllItsLines() {
    Redactor redactor = new Redactor(List.of());

    assertThat(
            List.of(
                    "before -----BEGIN RSA PRIVATE KEY-----",
                    "MIIEow",
                    "IBAA",
                    "-----END RSA PRIVATE KEY----- after")
                .stream()
                .map(redactor::line))
        .containsExactly("before [removed]", "[removed]", "[removed]", "[removed] after");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "26/11/22 12:23:13 INFO Executor: Finished task 0.0 in stage 0.0 (TID 0)",
        "kmer-spectrum k=21 canonical=true min-count=2",
        "http://127.0.0.1:8080/json/ answered in 12 ms",
        "{\"type\":\"progress\",\"stage\":3,\"tasksDone\":4}",
        "lambda.fa: 48502 bases, 1 record",
        "{\"password\":\"[removed]\"}|x",
      })
  void theRestStaysAsItIs(String line) {
    assertThat(new Redactor(List.of()).line(line)).isEqualTo(line);
  }

  @Test
  void jsonStaysJson() {
    assertThat(new Redactor(List.of()).line("{\"a\":{\"token\":\"x\\\"y\",\"k\":21},\"pwd\":\"\"}"))
        .isEqualTo("{\"a\":{\"token\":\"[removed]\",\"k\":21},\"pwd\":\"[removed]\"}");
  }

  @Test
  void aLineOfAMillionBasesIsNoTrouble() {
    String bases = "ACGT".repeat(250_000);

    assertThat(new Redactor(List.of()).line(bases)).isEqualTo(bases);
  }
}
