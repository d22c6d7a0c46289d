package dev.trestle.contracts.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import java.io.IOException;
import java.util.List;

/** Decodes the body of a relayed push into its facts. */
public final class PushDecoder {

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private PushDecoder() {}

  /** The body cannot be read as the push it claims to be. */
  public static final class UndecodablePush extends Exception {
    private static final long serialVersionUID = 1L;

    UndecodablePush(String why) {
      super(why);
    }
  }

  /**
   * Decodes a push about a posting.
   *
   * @throws UndecodablePush naming the field that is missing or wrong
   */
  public static Push decode(byte[] body) throws UndecodablePush {
    WireObject wire = new WireObject(parse(body));
    try {
      String name = wire.requiredText("message_type");
      PushType type =
          PushType.ofWireName(name)
              .orElseThrow(() -> new UndecodablePush("message_type " + name + " is not known"));
      return switch (type) {
        case NEW_POSTING -> newPosting(wire);
        case STATE_CHANGED -> stateChanged(wire);
        case POSTING_CANCELLED -> cancelled(wire);
        case PING -> throw new UndecodablePush("a PING is never relayed");
      };
    } catch (IllegalArgumentException wrongField) {
      throw new UndecodablePush(String.valueOf(wrongField.getMessage()));
    }
  }

  private static JsonNode parse(byte[] body) throws UndecodablePush {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw new UndecodablePush("no JSON: " + malformed.getOriginalMessage());
    } catch (IOException unreadable) {
      throw new UndecodablePush("no JSON");
    }
  }

  private static Push newPosting(WireObject wire) {
    return new Push.NewPosting(
        number(wire),
        seller(wire),
        products(wire),
        wire.number("warehouse_id"),
        wire.time("in_process_at"),
        wire.time("shipment_date"),
        wire.text("tpl_integration_type"),
        wire.text("tracking_number"));
  }

  private static Push stateChanged(WireObject wire) {
    return new Push.StateChanged(
        number(wire),
        seller(wire),
        wire.requiredText("new_state"),
        wire.time("changed_state_date"),
        wire.number("warehouse_id"));
  }

  private static Push cancelled(WireObject wire) {
    WireObject reason = wire.object("reason");
    String state = wire.text("new_state");
    return new Push.PostingCancelled(
        number(wire),
        seller(wire),
        state == null ? "posting_canceled" : state,
        wire.time("changed_state_date"),
        products(wire),
        reason.number("id"),
        reason.text("message"),
        wire.number("warehouse_id"));
  }

  private static PostingNumber number(WireObject wire) {
    return new PostingNumber(wire.requiredText("posting_number"));
  }

  private static SellerId seller(WireObject wire) {
    return SellerId.parse(wire.requiredText("seller_id"));
  }

  private static List<PushedProduct> products(WireObject wire) {
    return wire.objects("products").stream().map(PushDecoder::product).toList();
  }

  private static PushedProduct product(WireObject line) {
    Long quantity = line.number("quantity");
    return new PushedProduct(
        new Sku(line.requiredNumber("sku")),
        quantity == null ? 1 : quantity,
        line.text("offer_id"));
  }
}
