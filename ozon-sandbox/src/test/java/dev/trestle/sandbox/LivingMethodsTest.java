package dev.trestle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path that is misspelt or forgotten in the assembly would quietly answer made-up values. */
class LivingMethodsTest {

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/carriage/approve",
        "/v1/carriage/cancel",
        "/v1/carriage/create",
        "/v1/carriage/delivery/list",
        "/v1/carriage/get",
        "/v1/carriage/pass/create",
        "/v1/carriage/pass/delete",
        "/v1/carriage/pass/update",
        "/v1/carriage/set-postings",
        "/v1/chat/send/file",
        "/v1/chat/send/message",
        "/v1/chat/start",
        "/v1/delivery-method/list",
        "/v1/notification/check",
        "/v1/notification/delete",
        "/v1/notification/enable",
        "/v1/notification/list",
        "/v1/notification/push-type/list",
        "/v1/notification/set",
        "/v1/notification/update",
        "/v1/pass/list",
        "/v1/posting/carriage-available/list",
        "/v1/posting/cutoff/set",
        "/v1/posting/fbs/package-label/create",
        "/v1/posting/fbs/package-label/get",
        "/v1/posting/fbs/pick-up-code/verify",
        "/v1/posting/fbs/restrictions",
        "/v1/posting/fbs/split",
        "/v1/return/giveout/get-pdf",
        "/v1/return/giveout/list",
        "/v1/returns/list",
        "/v1/roles",
        "/v1/warehouse/list",
        "/v2/carriage/delivery/list",
        "/v2/chat/read",
        "/v2/delivery-method/list",
        "/v2/fbs/posting/tracking-number/set",
        "/v2/posting/fbo/get",
        "/v2/posting/fbo/list",
        "/v2/posting/fbs/act/check-status",
        "/v2/posting/fbs/act/create",
        "/v2/posting/fbs/act/get-barcode",
        "/v2/posting/fbs/act/get-barcode/text",
        "/v2/posting/fbs/act/get-container-labels",
        "/v2/posting/fbs/act/get-pdf",
        "/v2/posting/fbs/act/get-postings",
        "/v2/posting/fbs/act/list",
        "/v2/posting/fbs/cancel",
        "/v2/posting/fbs/digital/act/check-status",
        "/v2/posting/fbs/digital/act/get-pdf",
        "/v2/posting/fbs/get-by-barcode",
        "/v2/posting/fbs/package-label",
        "/v2/posting/fbs/package-label/create",
        "/v2/posting/fbs/package-label/get",
        "/v2/posting/fbs/product/country/list",
        "/v2/posting/fbs/product/country/set",
        "/v2/warehouse/list",
        "/v3/chat/history",
        "/v3/chat/list",
        "/v3/posting/fbo/list",
        "/v3/posting/fbs/get",
        "/v3/posting/fbs/list",
        "/v3/posting/fbs/package-label/create",
        "/v3/posting/fbs/unfulfilled/list",
        "/v3/posting/multiboxqty/set",
        "/v4/fbs/posting/product/exemplar/status",
        "/v4/posting/fbs/list",
        "/v4/posting/fbs/ship",
        "/v4/posting/fbs/ship/package",
        "/v4/posting/fbs/unfulfilled/list",
        "/v5/fbs/posting/product/exemplar/status",
        "/v6/fbs/posting/product/exemplar/create-or-get",
        "/v6/fbs/posting/product/exemplar/set"
      })
  void neverAnswersAnExample(String path) throws Exception {
    var request = sandbox.ozonRequest(path, "{}", "100001").POST(BodyPublishers.ofString("{}"));
    var answer = sandbox.sendForBytes(request.build());
    assertThat(answer.headers().firstValue("X-Sandbox-Answer")).isEmpty();
    assertThat(answer.statusCode()).isNotEqualTo(405).isNotEqualTo(500);
  }
}
