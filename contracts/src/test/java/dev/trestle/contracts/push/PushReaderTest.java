package dev.trestle.contracts.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.SellerId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushReaderTest {

  @ParameterizedTest
  @CsvSource({
    "new-posting-2025, NEW_POSTING, 71530284-0012-1",
    "new-posting-2026, NEW_POSTING, 715302841-0012-11",
    "state-changed, STATE_CHANGED, 71530284-0012-1",
    "posting-cancelled, POSTING_CANCELLED, 71530284-0012-1"
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
        "{'a':1,'a':2}|{'a':2,'a':1}"
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
    assertThat(read("{\"message_type\":\"string\",\"items\":[]}"))
        .isInstanceOf(PushEnvelope.Unrecognised.class);
  }

  @Test
  void keepsATypeNobodyKnows() {
    assertThat(read("{\"message_type\":\"TYPE_TOMORROW\",\"seller_id\":7}"))
        .asInstanceOf(type(PushEnvelope.Unrecognised.class))
        .returns("TYPE_TOMORROW", PushEnvelope.Unrecognised::messageType)
        .returns(new SellerId(7), PushEnvelope.Unrecognised::seller);
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
        "{'message_type':'TYPE_NEW_POSTING','posting_number':'1\\u0000','seller_id':1}|posting_number"
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

  private static String id(String body) {
    return read(body).id();
  }

  private static PushEnvelope read(String body) {
    return PushReader.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
