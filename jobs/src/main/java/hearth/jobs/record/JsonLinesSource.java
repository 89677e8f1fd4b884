package hearth.jobs.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import hearth.jobs.sequence.Split;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records of a split of JSON lines: an object on each, whose member {@code text} (as
 * OpenGenome2 has it), {@code sequence} or {@code seq} holds the letters. A line belongs to the
 * split that holds its first byte.
 */
final class JsonLinesSource extends LineSource {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final Set<String> TEXTS = Set.of("id", "description", "quality", "annotation");

  private final RecordBuilder builder = new RecordBuilder();

  JsonLinesSource(Split split) {
    super(split, before(split));
    passForeignLine();
  }

  @Override
  @Nullable SequenceRecord next() {
    do {
      if (!lines.next() || lines.offset() >= split.end()) {
        return null;
      }
    } while (lines.to() == lines.from());
    offset = lines.offset();
    builder.clear();
    byte[] line = lines.buffer();
    try (JsonParser json = JSON.createParser(line, lines.from(), lines.to() - lines.from())) {
      object(json, line);
    } catch (JsonProcessingException e) {
      throw bad(
          "the line is not JSON: " + plain(e.getOriginalMessage()) + ".",
          "Get the file again from its source, or write it anew with one JSON object on each line.");
    } catch (IOException e) {
      throw new IllegalStateException("A buffer can always be read", e);
    }
    builder
        .problem()
        .ifPresent(
            problem -> {
              throw bad(
                  problem + ".",
                  "Hearth reads JSON lines like {\"id\":\"chr1\",\"text\":\"ACGT\"}.");
            });
    return builder.build();
  }

  private void object(JsonParser json, byte[] line) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw bad(
          "the line is no JSON object.",
          "Hearth reads JSON lines like {\"id\":\"chr1\",\"text\":\"ACGT\"}.");
    }
    JsonToken token = json.nextToken();
    while (token != JsonToken.END_OBJECT) {
      String name = json.currentName();
      token = json.nextToken() == JsonToken.VALUE_STRING ? text(json, name, line) : raw(json, name);
    }
    if (json.nextToken() != null) {
      throw bad("something follows the JSON object.", "Put each object on a line of its own.");
    }
  }

  /** Takes a text; the letters straight from the line, since the parser would copy them twice. */
  private @Nullable JsonToken text(JsonParser json, String name, byte[] line) throws IOException {
    if (RecordBuilder.isSequence(name)) {
      int start = lines.from() + (int) json.currentTokenLocation().getByteOffset() + 1;
      int end = end(line, start);
      if (end >= 0) {
        builder.text(name, new ByteSlice(line, start, end - start));
        return json.nextToken();
      }
    }
    if (RecordBuilder.isSequence(name) || TEXTS.contains(name)) {
      builder.text(name, ByteSlice.of(json.getText()));
    } else {
      builder.value(name, json.getText());
    }
    return json.nextToken();
  }

  /** The closing quote of a text, or -1 when a backslash comes before. */
  private int end(byte[] line, int start) {
    int i = start;
    while (i < lines.to() && line[i] != '"' && line[i] != '\\') {
      i++;
    }
    return i < lines.to() && line[i] == '"' ? i : -1;
  }

  /** Takes a value that is no text, as it is written. */
  private @Nullable JsonToken raw(JsonParser json, String name) throws IOException {
    int start = lines.from() + (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    int end = lines.from() + (int) json.currentLocation().getByteOffset();
    builder.raw(name, new ByteSlice(lines.buffer(), start, end - start).text().strip());
    return json.nextToken();
  }

  /** The parser's message without the addresses of its buffers. */
  private static String plain(String message) {
    String first = message.lines().findFirst().orElse("").strip();
    String cut = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return cut.isEmpty() ? cut : cut.substring(0, 1).toLowerCase(Locale.ROOT) + cut.substring(1);
  }
}
