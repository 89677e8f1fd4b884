package hearth.jobs.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of named fields: of those of a JSON line, or of the columns of a row. Fields that
 * have no place of their own become members of {@link SequenceRecord#extra}.
 */
final class RecordBuilder {

  /** Names of the field that holds the letters: OpenGenome2's, and other usual ones. */
  private static final String LETTERS = "text, sequence or seq";

  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final StringBuilder extra = new StringBuilder();
  private @Nullable String id;
  private @Nullable String description;
  private @Nullable ByteSlice sequence;
  private @Nullable ByteSlice quality;
  private @Nullable String annotation;
  private @Nullable String problem;

  /** Whether a field of this name holds the letters. */
  static boolean isSequence(String name) {
    return name.equals("text") || name.equals("sequence") || name.equals("seq");
  }

  /** Forgets the last record. */
  void clear() {
    extra.setLength(0);
    id = null;
    description = null;
    sequence = null;
    quality = null;
    annotation = null;
    problem = null;
  }

  /** Takes a field with text. */
  void text(String name, ByteSlice text) {
    if (isSequence(name)) {
      problem = sequence == null ? problem : "it has more than one of " + LETTERS;
      sequence = text;
      return;
    }
    switch (name) {
      case "id" -> id = text.text();
      case "description" -> description = text.text();
      case "quality" -> quality = text;
      case "annotation" -> annotation = text.text();
      default -> other(name, text.text());
    }
  }

  private void other(String name, String text) {
    if (name.equals("extra") && isObject(text)) {
      String members = text.strip();
      member(members.substring(1, members.length() - 1).strip());
    } else {
      value(name, text);
    }
  }

  private static boolean isObject(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node != null && node.isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Takes a field with a number, a truth value or a text that has no place of its own. */
  void value(String name, Object value) {
    raw(name, json(value));
  }

  /** Takes a field whose value is JSON already. */
  void raw(String name, String json) {
    member(json(name) + ":" + json);
  }

  private void member(String member) {
    if (!member.isEmpty()) {
      extra.append(extra.length() == 0 ? "" : ",").append(member);
    }
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values are always JSON", e);
    }
  }

  /** What is wrong with the record, to go on after a colon. */
  Optional<String> problem() {
    return sequence == null
        ? Optional.of("it has no sequence: no field is named " + LETTERS)
        : Optional.ofNullable(problem);
  }

  /** The record, whose sequence may be missing only where {@link #problem} says so. */
  SequenceRecord build() {
    return new SequenceRecord(
        id,
        description,
        sequence == null ? ByteSlice.EMPTY : sequence,
        quality,
        annotation,
        extra.length() == 0 ? null : "{" + extra + "}");
  }
}
