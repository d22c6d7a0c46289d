package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JourneyTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private static final Duration STEP = Duration.ofSeconds(60);

  @Test
  void carriesPostingsToTheBuyer() {
    String fbs = sandbox.create("{}");
    String fbo = sandbox.create("{\"scheme\":\"fbo\"}");
    String own = sandbox.create("{\"scheme\":\"rfbs\"}");
    sandbox.move(fbs, "posting_in_carriage");
    sandbox.move(own, "posting_transferring_to_delivery");
    begin(60);
    sandbox.advance(STEP);
    assertThat(state(fbs)).isEqualTo("posting_on_way_to_city");
    assertThat(state(fbo)).isEqualTo("posting_packing");
    sandbox.advance(STEP.multipliedBy(4));
    assertThat(state(fbs)).isEqualTo("posting_delivered");
    assertThat(state(fbo)).isEqualTo("posting_delivered");
    assertThat(state(own)).isEqualTo("posting_transferring_to_delivery");
  }

  @Test
  void waitsForTheCarriage() {
    String packed = sandbox.create("{}");
    sandbox.move(packed, "posting_transferring_to_delivery");
    begin(60);
    sandbox.advance(STEP.multipliedBy(3));
    assertThat(state(packed)).isEqualTo("posting_transferring_to_delivery");
  }

  @Test
  void stopsOnRequest() {
    String fbo = sandbox.create("{\"scheme\":\"fbo\"}");
    begin(60);
    sandbox.advance(STEP);
    begin(0);
    sandbox.advance(STEP.multipliedBy(3));
    assertThat(state(fbo)).isEqualTo("posting_packing");
    assertThat(sandbox.control("/journey").body()).hasToString("{\"step_seconds\":0}");
    assertThat(sandbox.control("PUT", "/journey", "{\"step_seconds\":-1}").status()).isEqualTo(400);
  }

  private void begin(int seconds) {
    sandbox.control("PUT", "/journey", "{\"step_seconds\":" + seconds + "}");
  }

  private String state(String number) {
    return sandbox.control("/sellers/100001/postings/" + number).body().path("state").textValue();
  }
}
