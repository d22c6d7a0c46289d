package dev.trestle.order.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.contracts.Json;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** The API writes JSON as the events do. */
@Singleton
class JsonSettings implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    Json.configure(mapper);
  }
}
