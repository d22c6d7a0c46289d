package dev.trestle.order.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.Json;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads request bodies; what cannot be read is a problem that names the field. */
public final class Body {

  private static final Pattern FIRST_WORD = Pattern.compile("([a-z]+(?:_[a-z]+)*) ");
  private static final ObjectMapper MAPPER = Json.configure(new ObjectMapper());

  private Body() {}

  /**
   * Reads a JSON object; no body is an empty one. A record that refuses its values by {@link
   * IllegalArgumentException} begins the message with the field's name.
   */
  public static <T> T read(@Nullable String json, Class<T> type) {
    try {
      T body = MAPPER.readValue(json == null || json.isBlank() ? "{}" : json, type);
      if (body == null) {
        throw Problem.badParameter("body", "must be a JSON object");
      }
      return body;
    } catch (JsonMappingException wrong) {
      throw Problem.badParameter(path(wrong), why(wrong));
    } catch (JsonProcessingException noJson) {
      throw Problem.badParameter("body", "is no JSON: " + noJson.getOriginalMessage());
    }
  }

  private static String path(JsonMappingException wrong) {
    String path =
        wrong.getPath().stream()
            .map(step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
            .collect(Collectors.joining());
    String field = path.startsWith(".") ? path.substring(1) : path;
    return field.isEmpty() ? refusedField(wrong) : field;
  }

  /** What a record refuses as a whole, it names itself. */
  private static String refusedField(JsonMappingException wrong) {
    Matcher first = FIRST_WORD.matcher(why(wrong));
    return wrong.getCause() instanceof IllegalArgumentException && first.lookingAt()
        ? first.group(1)
        : "body";
  }

  private static String why(JsonMappingException wrong) {
    return wrong.getCause() instanceof IllegalArgumentException refused
        ? String.valueOf(refused.getMessage())
        : "cannot be read: " + wrong.getOriginalMessage().lines().findFirst().orElse("");
  }
}
