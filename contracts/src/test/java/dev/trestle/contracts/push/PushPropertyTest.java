package dev.trestle.contracts.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for bodies that nobody thought of: all fixtures, broken and rewritten. */
class PushPropertyTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<byte[]> BODIES =
      Pushes.all().stream().map(name -> Fixtures.bytes("push/" + name + ".json")).toList();

  @Test
  void neverThrowsOnAnyBytes() throws IOException {
    forAll(
        2_000,
        (unused, random) -> {
          byte[] body = new byte[random.nextInt(300)];
          random.nextBytes(body);
          survives(body);
        });
  }

  @Test
  void neverThrowsOnBrokenBodies() throws IOException {
    forAll(
        4_000,
        (body, random) -> {
          byte[] broken = body;
          for (int damage = random.nextInt(4); damage >= 0; damage--) {
            broken = broken(broken, random);
          }
          survives(broken);
        });
  }

  @Test
  void neverThrowsOnValuesOfOtherKinds() throws IOException {
    forAll(
        4_000,
        (body, random) -> {
          ObjectNode tree = tree(body);
          for (int changes = random.nextInt(3); changes >= 0; changes--) {
            changeAnyValue(tree, random);
          }
          survives(JSON.writeValueAsBytes(tree));
        });
  }

  @Test
  void keepsTheIdWhenKeysAreShuffledAndWhiteSpaceIsAdded() throws IOException {
    forAll(
        2_000,
        (body, random) ->
            assertThat(PushReader.read(utf8(shuffled(tree(body), random))))
                .isEqualTo(PushReader.read(body)));
  }

  @Test
  void changesTheIdWhenAValueIsChanged() throws IOException {
    forAll(
        2_000,
        (body, random) -> {
          ObjectNode tree = tree(body);
          JsonNode before = tree.deepCopy();
          changeAnyValue(tree, random);

          String after = PushReader.read(JSON.writeValueAsBytes(tree)).id();
          assertThat(after.equals(PushReader.read(body).id()))
              .isEqualTo(tree.toString().equals(before.toString()));
        });
  }

  @Test
  void decodesWhateverItRelaysOrNamesTheField() throws IOException {
    forAll(
        4_000,
        (body, random) -> {
          ObjectNode tree = tree(body);
          changeAnyValue(tree, random);
          byte[] changed = JSON.writeValueAsBytes(tree);
          try {
            assertThat(PushDecoder.decode(changed)).isNotNull();
          } catch (UndecodablePush named) {
            assertThat(named.getMessage())
                .doesNotContain("no JSON")
                .containsPattern("[a-z]+_?[a-z]+");
          }
        });
  }

  /** One try with a fixture and a source of chance; a failure names the seed that repeats it. */
  @FunctionalInterface
  private interface Try {
    void with(byte[] body, Random random) throws IOException;
  }

  private static void forAll(int tries, Try property) throws IOException {
    long first = System.nanoTime();
    for (long seed = first; seed < first + tries; seed++) {
      Random random = new Random(seed);
      byte[] body = BODIES.get(random.nextInt(BODIES.size()));
      try {
        property.with(body, random);
      } catch (Throwable failure) {
        throw new AssertionError("fails with seed " + seed, failure);
      }
    }
  }

  /** Reads as the ingress and as a service do; only their own answers may come. */
  private static void survives(byte[] body) {
    PushEnvelope envelope = PushReader.read(body);
    assertThat(envelope.id()).matches("[0-9a-f]{64}");
    assertThat(PushReader.read(body.clone())).isEqualTo(envelope);
    try {
      Push push = PushDecoder.decode(body);
      if (envelope instanceof PushEnvelope.Relayed) {
        assertThat(push).isNotInstanceOfAny(Push.Unrecognised.class, Push.Ping.class);
      }
    } catch (UndecodablePush answer) {
      assertThat(answer.getMessage()).isNotBlank();
    }
  }

  private static byte[] broken(byte[] body, Random random) {
    if (body.length == 0) {
      return body;
    }
    int at = random.nextInt(body.length);
    int to = at + random.nextInt(body.length - at) + 1;
    return switch (random.nextInt(5)) {
      case 0 -> flipped(body, at, random);
      case 1 -> slices(body, 0, at);
      case 2 -> slices(body, 0, to, at, body.length);
      case 3 -> slices(body, 0, at, to, body.length);
      default -> wrapped(body, at, random);
    };
  }

  private static byte[] flipped(byte[] body, int at, Random random) {
    byte[] flipped = body.clone();
    flipped[at] ^= (byte) (1 << random.nextInt(8));
    return flipped;
  }

  private static byte[] wrapped(byte[] body, int at, Random random) {
    int depth = random.nextInt(2_000);
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return (text.substring(0, at) + "[".repeat(depth) + text.substring(at) + "]".repeat(depth))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] slices(byte[] body, int... bounds) {
    var out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < bounds.length; i += 2) {
      out.write(body, bounds[i], bounds[i + 1] - bounds[i]);
    }
    return out.toByteArray();
  }

  private static void changeAnyValue(ObjectNode tree, Random random) {
    List<String> names = new ArrayList<>();
    tree.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    JsonNode value = tree.get(name);
    if (value instanceof ObjectNode inner && !inner.isEmpty() && random.nextBoolean()) {
      changeAnyValue(inner, random);
    } else if (value instanceof ArrayNode list
        && list.path(0) instanceof ObjectNode inner
        && random.nextBoolean()) {
      changeAnyValue(inner, random);
    } else {
      tree.set(name, anyValue(value, random));
    }
  }

  private static JsonNode anyValue(JsonNode old, Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.textNode("");
      case 2 -> NODES.textNode(old.asText() + " \u0000\uD800\"чай");
      case 3 -> NODES.numberNode(random.nextLong());
      case 4 -> NODES.numberNode(new java.math.BigDecimal("-1.50e-" + random.nextInt(500)));
      case 5 -> NODES.booleanNode(random.nextBoolean());
      case 6 -> NODES.arrayNode().add(old).add(old);
      case 7 -> NODES.objectNode().set("value", old);
      case 8 -> NODES.textNode(old.isTextual() ? old.asText() + "0" : old.toString());
      default -> NODES.numberNode(new java.math.BigInteger(70, random));
    };
  }

  /** The same value in another order of keys, with white space wherever JSON has room for it. */
  private static String shuffled(JsonNode value, Random random) {
    String space = List.of("", " ", "\n\t", "\r\n  ").get(random.nextInt(4));
    List<String> parts = new ArrayList<>();
    if (value.isObject()) {
      value
          .properties()
          .forEach(member ->
              parts.add(
                  NODES.textNode(member.getKey())
                      + space
                      + ":"
                      + shuffled(member.getValue(), random)));
      Collections.shuffle(parts, random);
      return space + "{" + String.join(space + "," + space, parts) + space + "}" + space;
    }
    if (value.isArray()) {
      value.forEach(element -> parts.add(shuffled(element, random)));
      return space + "[" + String.join("," + space, parts) + space + "]";
    }
    return space + value + space;
  }

  private static ObjectNode tree(byte[] body) throws IOException {
    return (ObjectNode) JSON.readTree(body);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
