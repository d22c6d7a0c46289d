package dev.trestle.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/**
 * After each test of typed calls: whatever the client sent has the shape of Ozon's types. Tests of
 * the engine, in the package above, send what they like, and what they sent is forgotten.
 */
public class RequestShapes implements QuarkusTestAfterEachCallback {

  private static final String DEVIATIONS = "/deviations";

  @Override
  public void afterEach(QuarkusTestMethodContext test) {
    String tested = test.getTestInstance().getClass().getPackageName();
    if (tested.equals(RequestShapes.class.getPackageName())) {
      forget();
      return;
    }
    assertThat(SandboxControl.get(DEVIATIONS).path("deviations"))
        .as("what the client sent and Ozon's types do not know")
        .isEmpty();
  }

  private static void forget() {
    if (SandboxControl.isThere()) {
      SandboxControl.delete(DEVIATIONS);
    }
  }
}
