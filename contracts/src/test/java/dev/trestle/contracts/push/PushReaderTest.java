package dev.trestle.contracts.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.SellerId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushReaderTest {

  @ParameterizedTest
  @CsvSource({
    "new-posting-2025, NEW_POSTING, 71530284-0012-1",
    "new-posting-2026, NEW_POSTING, 715302841-0012-11",
    "state-changed, STATE_CHANGED, 71530284-0012-1",
    "posting-status-changed, STATE_CHANGED, 71530284-0012-1",
    "posting-cancelled, POSTING_CANCELLED, 71530284-0012-1",
    "cutoff-date-changed, CUTOFF_DATE_CHANGED, 71530284-0012-1",
    "delivery-date-empty, DELIVERY_DATE_CHANGED, 71530284-0012-1",
    "fbo-posting-new, FBO_POSTING_NEW, 38204417-0107-2",
    "fbo-posting-cancelled, FBO_POSTING_CANCELLED, 38204417-0107-2",
    "fbo-posting-state-changed, FBO_POSTING_STATE_CHANGED, 38204417-0107-2",
    "fbo-posting-delivery-date-changed, FBO_POSTING_DELIVERY_DATE_CHANGED, 38204417-0107-2",
    "order-new-created-at, ORDER_NEW, 38204417-0107-1",
    "order-without-posting-number, ORDER_NEW, 38204417-0108",
    "order-cancelled, ORDER_CANCELLED, 38204417-0107",
    "order-state-changed, ORDER_STATE_CHANGED, 38204417-0107",
    "create-or-update-item, CREATE_OR_UPDATE_ITEM, 733019284",
    "create-item-paused, CREATE_ITEM, 733019285",
    "update-item-paused, UPDATE_ITEM, 9223372036854775807",
    "price-index-changed, PRICE_INDEX_CHANGED, 733019284",
    "price-index-called-string, PRICE_INDEX_CHANGED, 733019284",
    "stocks-changed, STOCKS_CHANGED, 100001",
    "stocks-called-string-as-objects, STOCKS_CHANGED, 100001",
    "fbo-stocks-as-object, FBO_STOCKS_CHANGED, 100001",
    "fbo-stocks-nested, FBO_STOCKS_CHANGED, 100001",
    "new-message, NEW_MESSAGE, 4f0b7c1e-5d2a-4a5b-9c3d-0a1b2c3d4e5f",
    "update-message, UPDATE_MESSAGE, 4f0b7c1e-5d2a-4a5b-9c3d-0a1b2c3d4e5f",
    "message-read, MESSAGE_READ, 4f0b7c1e-5d2a-4a5b-9c3d-0a1b2c3d4e5f",
    "chat-closed, CHAT_CLOSED, 4f0b7c1e-5d2a-4a5b-9c3d-0a1b2c3d4e5f"
  })
  void readsTypeKeyAndSeller(String fixture, PushType type, String key) {
    PushEnvelope envelope = PushReader.read(Fixtures.bytes("push/" + fixture + ".json"));

    assertThat(envelope)
        .asInstanceOf(type(PushEnvelope.Relayed.class))
        .returns(type, PushEnvelope.Relayed::type)
        .returns(key, PushEnvelope.Relayed::key)
        .returns(new SellerId(100001), PushEnvelope.Relayed::seller);
    assertThat(envelope.id()).matches("[0-9a-f]{64}");
  }

  @Test
  void relaysTheCategoryTreeWithoutSellerAndKey() {
    assertThat(PushReader.read(Fixtures.bytes("push/category-tree-changed.json")))
        .asInstanceOf(type(PushEnvelope.Relayed.class))
        .returns(PushType.DESCRIPTION_CATEGORY_TREE_CHANGED, PushEnvelope.Relayed::type)
        .returns(null, PushEnvelope.Relayed::seller)
        .returns(null, PushEnvelope.Relayed::key);
  }

  @Test
  void makesOneKeyOfANumberAndTheSameNumberAsText() {
    assertThat(key("{'message_type':'TYPE_UPDATE_ITEM','product_id':733,'seller_id':1}"))
        .isEqualTo(key("{'message_type':'TYPE_UPDATE_ITEM','product_id':' 0733','seller_id':'1'}"))
        .isEqualTo("733");
    assertThat(key("{'message_type':'TYPE_STOCKS_CHANGED','seller_id':'0071','items':[]}"))
        .isEqualTo("71");
    assertThat(key("{'message_type':'TYPE_CHAT_CLOSED','seller_id':1,'chat_id':12}"))
        .isEqualTo("12");
  }

  /** Ids are stored for 14 days: another canonical form would let old pushes in again. */
  @Test
  void keepsTheIdsThatItGaveBefore() throws Exception {
    String canonical =
        "{\"a\":[1,2.50,-0,true,null,\"\\u0001\\n\\\"чай\uD83C\uDF75\"],\"b\":{\"c\":1E5,\"d\":{}},\"message_type\":\"X\"}";
    byte[] sha =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(canonical.getBytes(StandardCharsets.UTF_8));

    assertThat(
            id(
                "{ \"message_type\":\"X\",\"b\":{\"d\":{ },\"c\":1E5},"
                    + "\"a\":[1, 2.50,-0,true,null,\"\\u0001\\u000a\\u0022\\u0447ай\\ud83c\\udf75\"]}"))
        .isEqualTo(java.util.HexFormat.of().formatHex(sha));
  }

  @Test
  void givesOneIdToBodiesThatDifferInKeyOrderAndWhiteSpace() {
    assertThat(id("{\"message_type\":\"X\",\"a\":{\"c\":[1, 2],\"b\":null}}"))
        .isEqualTo(id(" {\"a\" : {\"b\":null, \"c\":[1,2]},\n\"message_type\":\"\\u0058\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'date':'2026-03-02T09:41:07Z'}|{'date':'2026-03-02T09:41:08Z'}",
        "{'date':null}|{'date':''}",
        "{'date':null}|{}",
        "{'n':9007199254740993}|{'n':9007199254740992}",
        "{'n':1234567890123456789}|{'n':1234567890123456788}",
        "{'n':7}|{'n':'7'}",
        "{'n':[1,2]}|{'n':[2,1]}",
        "{'n':1.0}|{'n':1}",
        "{'n':'\\ud800'}|{'n':'\\ud801'}",
        "{'n':'\\ud800'}|{'n':'?'}",
        "{'n':'\\ud800'}|{'n':'\\\\ud800'}",
        "{'a':1,'a':2}|{'a':2,'a':1}",
        "{'a':1,'a':1}|{'a':1}"
      })
  void givesDifferentIdsToDifferentEvents(String one, String other) {
    assertThat(id(one.replace('\'', '"'))).isNotEqualTo(id(other.replace('\'', '"')));
  }

  @Test
  void readsTheConnectionCheckByItsTypeOrByTheWordString() {
    assertThat(read("{\"message_type\":\"TYPE_PING\",\"time\":\"2026-03-02T09:41:07Z\"}"))
        .isInstanceOf(PushEnvelope.Ping.class);
    assertThat(read("{\"message_type\":\"string\",\"time\":\"2026-03-02T09:41:07Z\"}"))
        .isInstanceOf(PushEnvelope.Ping.class);
    assertThat(read("{'message_type':'string','time':'2026-03-02T09:41:07Z','seller_id':1}"))
        .isInstanceOf(PushEnvelope.Unrecognised.class);
    assertThat(read("{'message_type':'string'}")).isInstanceOf(PushEnvelope.Unrecognised.class);
  }

  @Test
  void keepsATypeNobodyKnows() {
    assertThat(read("{\"message_type\":\"TYPE_TOMORROW\",\"seller_id\":7}"))
        .asInstanceOf(type(PushEnvelope.Unrecognised.class))
        .returns("TYPE_TOMORROW", PushEnvelope.Unrecognised::messageType)
        .returns(new SellerId(7), PushEnvelope.Unrecognised::seller);
    assertThat(PushReader.read(Fixtures.bytes("push/posting-shipped-unrecognised.json")))
        .isInstanceOf(PushEnvelope.Unrecognised.class);
  }

  @Test
  void cutsTheNameOfATypeThatIsLongerThanAnyName() {
    assertThat(read("{'message_type':'%s'}".formatted("T".repeat(100_000))))
        .asInstanceOf(type(PushEnvelope.Unrecognised.class))
        .returns("T".repeat(200), PushEnvelope.Unrecognised::messageType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'posting_number':'1-1-1','seller_id':1}|message_type",
        "{'message_type':'','seller_id':1}|message_type",
        "{'message_type':{'a':1}}|message_type",
        "{'message_type':'TYPE_NEW_POSTING','seller_id':1}|posting_number",
        "{'message_type':'TYPE_NEW_POSTING','posting_number':null,'seller_id':1}|posting_number",
        "{'message_type':'TYPE_NEW_POSTING','posting_number':'1-1-1'}|seller_id",
        "{'message_type':'TYPE_NEW_POSTING','posting_number':'1-1-1','seller_id':'x'}|seller_id",
        "{'message_type':'TYPE_NEW_POSTING','posting_number':'1\\u0000','seller_id':1}|posting_number",
        "{'message_type':'TYPE_FBO_POSTING_NEW','order_number':'1-1','seller_id':1}|posting_number",
        "{'message_type':'TYPE_ORDER_NEW','posting_number':'1-1-1','seller_id':1}|order_number",
        "{'message_type':'TYPE_ORDER_NEW','order_number':'1-1'}|seller_id",
        "{'message_type':'TYPE_CREATE_ITEM','product_id':'','seller_id':1}|product_id",
        "{'message_type':'TYPE_CREATE_ITEM','product_id':1.5,'seller_id':1}|product_id",
        "{'message_type':'TYPE_CREATE_ITEM','product_id':true,'seller_id':1}|product_id",
        "{'message_type':'TYPE_CREATE_ITEM','product_id':9223372036854775808,'seller_id':1}|product_id",
        "{'message_type':'TYPE_CREATE_ITEM','product_id':1,'seller_id':0}|seller_id",
        "{'message_type':'TYPE_PRICE_INDEX_CHANGED','sku':1,'seller_id':1}|product_id",
        "{'message_type':'string','price_index':1,'seller_id':1}|product_id",
        "{'message_type':'TYPE_STOCKS_CHANGED','items':[]}|seller_id",
        "{'message_type':'TYPE_STOCKS_CHANGED','seller_id':1}|items",
        "{'message_type':'TYPE_STOCKS_CHANGED','items':null,'seller_id':1}|items",
        "{'message_type':'TYPE_FBO_STOCKS_CHANGED','seller_id':1}|sku",
        "{'message_type':'TYPE_CHAT_CLOSED','seller_id':'7'}|chat_id",
        "{'message_type':'TYPE_NEW_POSTING','posting_number':'1','posting_number':{},'seller_id':1}|posting_number"
      })
  void namesTheRequiredParameterThatIsMissing(String body, String field) {
    assertThat(read(body.replace('\'', '"')))
        .asInstanceOf(type(PushEnvelope.Unreadable.class))
        .returns(field, PushEnvelope.Unreadable::field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "[]", "7", "\"x\"", "{", "{\"a\":}", "{\"a\":1}x", "{}{}"})
  void refusesWhatIsNotOneJsonObject(String body) {
    assertThat(read(body))
        .isInstanceOf(PushEnvelope.Unreadable.class)
        .matches(unreadable -> unreadable.id().length() == 64);
  }

  @Test
  void readsTypeAndKeyOfABodyBeyondTheLimits() {
    String bomb = "[".repeat(5_000) + "]".repeat(5_000);
    String digits = "7".repeat(2_000);
    for (String odd : new String[] {bomb, digits}) {
      String body =
          "{\"odd\":%s,\"message_type\":\"TYPE_STATE_CHANGED\",\"posting_number\":\"1-1\\\\-1\",\"seller_id\":1}"
              .formatted(odd);
      assertThat(read(body))
          .asInstanceOf(type(PushEnvelope.Relayed.class))
          .returns("1-1\\-1", PushEnvelope.Relayed::key);
    }
  }

  @Test
  void survivesADepthBombThatNeverCloses() {
    assertThat(read("{\"a\":" + "[{\"a\":".repeat(170_000)))
        .isInstanceOf(PushEnvelope.Unreadable.class);
  }

  @Test
  void readsABodyWithAByteOrderMarkAsTheSameBody() {
    assertThat(read("\uFEFF{'message_type':'X'}")).isEqualTo(read("{'message_type':'X'}"));
  }

  @Test
  void refusesBytesThatAreNotUtf8AndKeepsThemApart() {
    byte[] one = "{\"message_type\":\"T\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] other = "{\"message_type\":\"T\u00e8\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(PushReader.read(one)).isInstanceOf(PushEnvelope.Unreadable.class);
    assertThat(PushReader.read(one).id()).isNotEqualTo(PushReader.read(other).id());
    assertThat(read("{\"message_type\":\"\uFFFD\"}")).isInstanceOf(PushEnvelope.Unrecognised.class);
  }

  /** Linear time: each would take minutes if it were quadratic, and the bound is far above. */
  @ParameterizedTest
  @MethodSource
  void isNotSlowOnAnyMebibyte(String body) {
    assertTimeout(Duration.ofSeconds(5), () -> read(body));
  }

  static List<Named<String>> isNotSlowOnAnyMebibyte() {
    StringBuilder keys = new StringBuilder("{'message_type':'X'");
    StringBuilder levels = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      keys.append(",'").append(Integer.toString(i, 36)).append("':0");
    }
    for (int i = 0; i < 60; i++) {
      levels.append("{'b':'").append("x".repeat(15_000)).append("','a':");
    }
    return List.of(
        Named.of("many keys", keys + "}"),
        Named.of("many keys of one hash", "{" + collidingKeys() + "'message_type':'X'}"),
        Named.of("big members on each level", levels + "0" + "}".repeat(60)),
        Named.of("a deep list", "{'a':" + "[".repeat(500_000) + "]".repeat(500_000) + "}"),
        Named.of("deep objects", "{'a':".repeat(200_000)),
        Named.of("a long number", "{'a':" + "7".repeat(1_000_000) + "}"),
        Named.of("a long exponent", "{'a':1e" + "7".repeat(1_000_000) + "}"),
        Named.of("a long key", "{'" + "k".repeat(1_000_000) + "':1}"),
        Named.of("many escapes", "{'a':'" + "\\u0001".repeat(170_000) + "'}"),
        Named.of("a long list", "{'a':[" + "0,".repeat(500_000) + "0]}"));
  }

  /** "Aa" and "BB" have one hash code, and so has every word made of them. */
  private static String collidingKeys() {
    StringBuilder keys = new StringBuilder();
    for (int word = 0; word < 1 << 15; word++) {
      keys.append('\'');
      for (int bit = 0; bit < 15; bit++) {
        keys.append((word >> bit & 1) == 0 ? "Aa" : "BB");
      }
      keys.append("':0,");
    }
    return keys.toString();
  }

  private static String key(String body) {
    return ((PushEnvelope.Relayed) read(body)).key();
  }

  private static String id(String body) {
    return read(body).id();
  }

  private static PushEnvelope read(String body) {
    return PushReader.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
