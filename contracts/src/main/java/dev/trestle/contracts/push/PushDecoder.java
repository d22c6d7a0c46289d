package dev.trestle.contracts.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.WireObject;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the body of a push into its facts. The {@code *Shapes} classes read one family each.
 * Unknown fields and values are no error; the last of duplicate keys counts. Refuses nesting over
 * 1,000 and numbers over 1,000 digits.
 */
public final class PushDecoder {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private PushDecoder() {}

  /** The body cannot be read as the push it claims to be; the message names the field. */
  public static final class UndecodablePush extends Exception {
    private static final long serialVersionUID = 1L;

    UndecodablePush(String why) {
      super(why);
    }
  }

  /**
   * Decodes any push.
   *
   * @throws UndecodablePush naming the field that is missing or wrong
   */
  public static Push decode(byte[] body) throws UndecodablePush {
    try {
      WireObject wire = new WireObject(MAPPER.readTree(body));
      String name = wire.requiredText("message_type");
      PushType type = PushType.ofBody(name, fields(wire)).orElse(null);
      return type == null ? new Push.Unrecognised(name, anySeller(wire)) : type.read(wire);
    } catch (IllegalArgumentException wrongField) {
      throw new UndecodablePush(String.valueOf(wrongField.getMessage()));
    } catch (JsonProcessingException malformed) {
      throw new UndecodablePush("no JSON: " + malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new UndecodablePush("no JSON");
    }
  }

  /**
   * Decodes a push of one family, such as {@link PostingPush}.
   *
   * @throws UndecodablePush as {@link #decode(byte[])}, and where the push is of another family
   */
  public static <P extends Push> P decode(byte[] body, Class<P> family) throws UndecodablePush {
    Push push = decode(body);
    if (!family.isInstance(push)) {
      String what = push.getClass().getSimpleName();
      throw new UndecodablePush("message_type: " + what + " is no " + family.getSimpleName());
    }
    return family.cast(push);
  }

  private static Set<String> fields(WireObject wire) {
    Set<String> fields = new HashSet<>();
    wire.node().fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static @Nullable SellerId anySeller(WireObject wire) {
    Long number = wire.number("seller_id");
    return number == null || number <= 0 ? null : new SellerId(number);
  }
}
