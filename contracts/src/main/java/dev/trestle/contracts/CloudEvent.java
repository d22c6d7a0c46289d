package dev.trestle.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Head of a record in CloudEvents 1.0, Kafka binary mode: what all our topics carry as headers.
 *
 * @param id stable: a repeat of the same event has the same id
 * @param type such as {@code ozon.push.new-posting.v1}
 * @param source {@code /ozon/seller/<seller id>}, or {@code /ozon} where no seller is named
 * @param subject the record's key; null where the topic has none
 * @param time when the event was accepted by us
 * @param traceparent W3C trace context
 */
public record CloudEvent(
    String id,
    String type,
    String source,
    @Nullable String subject,
    Instant time,
    TraceParent traceparent) {

  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  /** Source of what belongs to one seller. */
  public static String sourceOf(@Nullable SellerId seller) {
    return seller == null ? "/ozon" : "/ozon/seller/" + seller;
  }

  /** The headers in writing order; {@code ce_subject} is left out where there is no subject. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(SPEC_VERSION, "1.0");
    headers.put(ID, id);
    headers.put(TYPE, type);
    headers.put(SOURCE, source);
    if (subject != null) {
      headers.put(SUBJECT, subject);
    }
    headers.put(TIME, time.toString());
    headers.put(CONTENT_TYPE, "application/json");
    headers.put(TRACEPARENT, traceparent.toString());
    return headers;
  }
}
