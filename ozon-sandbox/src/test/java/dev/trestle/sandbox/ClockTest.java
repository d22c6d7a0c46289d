package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClockTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void showsTheTimeOfItsBase() {
    assertThat(sandbox.control("/clock").body())
        .hasToString("{\"now\":\"2026-09-14T09:30:15.678Z\",\"speed\":1,\"waiting\":0}");
  }

  @Test
  void isPutForward() {
    sandbox.advance(Duration.ofMinutes(2));
    assertThat(now()).isEqualTo("2026-09-14T09:32:15.678Z");
    sandbox.clock.advance(Duration.ofSeconds(1));
    assertThat(now()).isEqualTo("2026-09-14T09:32:16.678Z");
    assertThat(sandbox.create("{}")).isNotEmpty();
    assertThat(sandbox.control("/sellers/100001/postings").body().at("/postings/0/changed_at"))
        .hasToString("\"2026-09-14T09:32:16.678Z\"");
  }

  @Test
  void runsFasterAndStandsStill() {
    sandbox.control("POST", "/clock", "{\"speed\":3600}");
    sandbox.clock.advance(Duration.ofSeconds(2));
    assertThat(now()).isEqualTo("2026-09-14T11:30:15.678Z");
    sandbox.control("POST", "/clock", "{\"speed\":0,\"advance_seconds\":5}");
    sandbox.clock.advance(Duration.ofSeconds(2));
    assertThat(now()).isEqualTo("2026-09-14T11:30:20.678Z");
  }

  @Test
  void isPutBackByAReset() {
    sandbox.control("POST", "/clock", "{\"speed\":10,\"advance_seconds\":86400}");
    sandbox.control("POST", "/reset", "");
    showsTheTimeOfItsBase();
  }

  @Test
  void refusesAWayBackAndAnEmptyWish() {
    assertThat(wrong("{\"advance_seconds\":-1}")).isEqualTo("advance_seconds");
    assertThat(wrong("{\"speed\":100000}")).isEqualTo("speed");
    assertThat(wrong("{\"speed\":\"fast\"}")).isEqualTo("speed");
    assertThat(wrong("{}")).isEqualTo("advance_seconds");
    assertThat(wrong("{\"now\":\"2026-09-14T11:30:15Z\"}")).isEqualTo("now");
  }

  private String now() {
    return sandbox.control("/clock").body().path("now").asText();
  }

  private String wrong(String body) {
    var answer = sandbox.control("POST", "/clock", body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.body().at("/error/field").asText();
  }
}
