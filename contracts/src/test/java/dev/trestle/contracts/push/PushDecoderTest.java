package dev.trestle.contracts.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.contracts.Fixtures;
import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.SellerId;
import dev.trestle.contracts.push.PushDecoder.UndecodablePush;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all families; each family has a test of its own. */
class PushDecoderTest {

  @Test
  void keepsTheNameOfATypeThatNobodyKnows() throws UndecodablePush {
    assertThat(Pushes.decode("type-of-tomorrow-unrecognised"))
        .isEqualTo(new Push.Unrecognised("TYPE_TOMORROW", new SellerId(100001)));
    assertThat(decode("{'message_type':'TYPE_TOMORROW','seller_id':'?'}"))
        .isEqualTo(new Push.Unrecognised("TYPE_TOMORROW", null));
  }

  @Test
  void doesNotGuessThePayloadOfPostingShipped() throws UndecodablePush {
    assertThat(Pushes.decode("posting-shipped-unrecognised")).isInstanceOf(Push.Unrecognised.class);
  }

  @Test
  void knowsABodyThatCallsItselfStringByItsFields() throws UndecodablePush {
    assertThat(Pushes.decode("ping-called-string")).isInstanceOf(Push.Ping.class);
    assertThat(Pushes.decode("stocks-called-string-as-objects"))
        .isInstanceOf(StockPush.StocksChanged.class);
    assertThat(Pushes.decode("price-index-called-string"))
        .isEqualTo(Pushes.decode("price-index-changed"));
    assertThat(decode("{'message_type':'string','posting_number':'1-1-1','seller_id':1}"))
        .isInstanceOf(Push.Unrecognised.class);
  }

  @Test
  void ignoresFieldsItDoesNotKnow() throws UndecodablePush {
    assertThat(
            decode(
                "{'message_type':'TYPE_CHAT_CLOSED','chat_id':'c','seller_id':7,"
                    + "'message_id':'on every push','x':{'y':[1e999,123456789012345678901]}}"))
        .isInstanceOf(ChatPush.ChatClosed.class);
  }

  @Test
  void decodesOneFamilyAndRefusesTheOthers() throws UndecodablePush {
    byte[] order = Fixtures.bytes("push/order-cancelled.json");

    assertThat(PushDecoder.decode(order, OrderPush.class)).isNotNull();
    assertThatThrownBy(() -> PushDecoder.decode(order, PostingPush.class))
        .isInstanceOf(UndecodablePush.class)
        .hasMessageContaining("OrderCancelled is no PostingPush");
  }

  @Test
  void takesTheLastOfDuplicateKeys() throws UndecodablePush {
    assertThat(
            decode(
                "{'message_type':'TYPE_NEW_POSTING','posting_number':'1-1-1',"
                    + "'posting_number':'1-1-2','seller_id':1}"))
        .isInstanceOfSatisfying(
            FbsPush.NewPosting.class,
            push -> assertThat(push.postingNumber()).isEqualTo(new PostingNumber("1-1-2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'seller_id':1}|message_type",
        "{'message_type':['TYPE_NEW_POSTING']}|message_type",
        "{'message_type':'TYPE_NEW_POSTING','seller_id':1}|posting_number",
        "{'message_type':'TYPE_NEW_POSTING','posting_number':'1-1-1','seller_id':-4}|seller_id",
        "{'message_type':'TYPE_NEW_POSTING','posting_number':'1-1-1','seller_id':1,'products':[{}]}|sku",
        "{'message_type':'TYPE_STATE_CHANGED','posting_number':'1-1-1','seller_id':1}|new_state",
        "{'message_type':'TYPE_FBO_POSTING_STATE_CHANGED','posting_number':'1','seller_id':1}|new_state",
        "{'message_type':'TYPE_ORDER_NEW','seller_id':1}|order_number",
        "{'message_type':'TYPE_ORDER_STATE_CHANGED','order_number':'1-1','seller_id':1}|new_state",
        "{'message_type':'TYPE_UPDATE_ITEM','product_id':'x','seller_id':1}|product_id",
        "{'message_type':'TYPE_STOCKS_CHANGED','items':[{}],'seller_id':1}|items.product_id",
        "{'message_type':'TYPE_FBO_STOCKS_CHANGED','stocks':[{}],'seller_id':1}|sku",
        "{'message_type':'TYPE_CHAT_CLOSED','seller_id':1}|chat_id",
        "{'message_type':'TYPE_NEW_MESSAGE','chat_id':'c','message_id':'\\n7','seller_id':1}|message_id"
      })
  void namesTheFieldThatIsMissingOrWrong(String body, String field) {
    assertThatThrownBy(() -> decode(body))
        .isInstanceOf(UndecodablePush.class)
        .hasMessageContaining(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{}{}", "{'message_type':}"})
  void refusesWhatIsNotOneJsonObject(String body) {
    assertThatThrownBy(() -> decode(body)).isInstanceOf(UndecodablePush.class);
  }

  private static Push decode(String body) throws UndecodablePush {
    return PushDecoder.decode(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }
}
