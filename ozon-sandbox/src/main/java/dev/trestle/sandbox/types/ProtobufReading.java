package dev.trestle.sandbox.types;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.sandbox.types.ShapeDeviation.Problem;
import dev.trestle.sandbox.wire.ProtoErrors;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Refusal;
import java.util.List;

/** Refuses a request that protobuf could not read into the method's types, in its words. */
final class ProtobufReading {

  private ProtobufReading() {}

  /** Unknown fields are ignored, missing ones are empty; a value of a wrong type is 400. */
  static void check(Method method, byte[] body) {
    JsonNode json = ProtoObject.read(body).json();
    List<Finding> findings = ShapeCheck.findings(method, Direction.REQUEST, json);
    findings.stream()
        .filter(finding -> finding.deviation().problem() == Problem.WRONG_TYPE)
        .findFirst()
        .ifPresent(finding -> {
          throw refusal(body, finding);
        });
  }

  private static Refusal refusal(byte[] body, Finding finding) {
    return switch (finding.shape()) {
      case Scalar scalar when !finding.value().isContainerNode() ->
          ProtoErrors.invalidValue(body, finding.at(), scalar.protobuf(), finding.value());
      case Shape.OneOf oneOf when !finding.value().isContainerNode() ->
          ProtoErrors.invalidValue(body, finding.at(), "enum", finding.value());
      case Shape any -> ProtoErrors.unexpectedToken(body, finding.at(), finding.value());
    };
  }
}
