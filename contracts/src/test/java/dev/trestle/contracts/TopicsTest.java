package dev.trestle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void namesInCodeAndInTheDataFileAreTheSame() {
    List<Object> inCode =
        Arrays.stream(Topics.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(TopicsTest::value)
            .toList();

    assertThat(Topics.all()).extracting(topic -> (Object) topic.name()).hasSameElementsAs(inCode);
  }

  @Test
  void pushesLiveSevenDaysAndDomainEventsThirty() {
    assertThat(Topics.all())
        .allSatisfy(topic -> {
          long days = topic.name().startsWith("ozon.push.") ? 7 : 30;
          assertThat(topic.retention().toDays()).isEqualTo(days);
        });
  }

  @Test
  void topicsOfPushesHaveSixPartitionsAndOneWriter() {
    assertThat(Topics.all())
        .filteredOn(topic -> topic.name().startsWith("ozon.push."))
        .hasSize(6)
        .allSatisfy(topic -> {
          assertThat(topic.partitions()).isEqualTo(6);
          assertThat(topic.cleanup()).isEqualTo("delete");
          assertThat(topic.writer()).isEqualTo("webhook-ingress");
        });
  }

  @Test
  void personalTextOfChatsIsReadByOneServiceOnly() {
    assertThat(Topics.all())
        .filteredOn(topic -> topic.name().equals(Topics.PUSH_CHAT))
        .singleElement()
        .satisfies(topic -> assertThat(topic.readers()).containsExactly("order-service"));
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }
}
