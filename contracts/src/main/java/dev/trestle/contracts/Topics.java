package dev.trestle.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one list of topics: the names for code, and the data file that creates them. */
public final class Topics {

  public static final String PUSH_POSTING = "ozon.push.posting";
  public static final String PUSH_ORDER = "ozon.push.order";
  public static final String PUSH_PRODUCT = "ozon.push.product";
  public static final String PUSH_STOCK = "ozon.push.stock";
  public static final String PUSH_CHAT = "ozon.push.chat";
  public static final String PUSH_UNRECOGNISED = "ozon.push.unrecognised";
  public static final String ORDER_POSTING = "ozon.order.posting";
  public static final String ORDER_ORDER = "ozon.order.order";
  public static final String ORDER_RETURN = "ozon.order.return";
  public static final String ORDER_CANCELLATION = "ozon.order.cancellation";
  public static final String ORDER_CHAT = "ozon.order.chat";
  public static final String ACCOUNTS = "ozon.accounts";
  public static final String ORDER_PARKED = "order-service.parked";

  private Topics() {}

  /**
   * One topic.
   *
   * @param key what the record key is; null where records have none
   * @param retention of a compacted topic: none of its records goes by age
   * @param cleanup {@code delete} or {@code compact}
   */
  public record Topic(
      String name,
      @Nullable String key,
      int partitions,
      Duration retention,
      String cleanup,
      String writer,
      List<String> readers) {

    /** Copies the readers. */
    public Topic {
      readers = List.copyOf(readers);
    }
  }

  private record TopicFile(List<Topic> topics) {}

  /** All topics, as {@code topics.json} on the class path lists them. */
  public static List<Topic> all() {
    try (InputStream file = Topics.class.getResourceAsStream("/topics.json")) {
      if (file == null) {
        throw new IllegalStateException("topics.json is not on the class path");
      }
      var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
      return mapper.readValue(file, TopicFile.class).topics();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("topics.json cannot be read", unreadable);
    }
  }
}
