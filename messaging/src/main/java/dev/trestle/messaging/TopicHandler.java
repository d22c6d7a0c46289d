package dev.trestle.messaging;

/** The handler of one topic, found by its topic when a parked record is replayed. */
public interface TopicHandler extends RecordHandler {

  /** Where its records come from. */
  String topic();
}
