package dev.trestle.sandbox.exemplar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.posting.ExemplarInfo;
import dev.trestle.sandbox.posting.ExemplarInfo.Declared;
import dev.trestle.sandbox.posting.Mark;
import dev.trestle.sandbox.wire.ProtoObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How a generation of the exemplar methods writes codes. */
enum ExemplarShape {
  /** {@code marks: [{mark, mark_type}]}: v6 of create-or-get and set, v5 of status and validate. */
  MARKS,
  /** A field for each type of code: v5 of create-or-get and set, v4 of status and validate. */
  FIELDS;

  ExemplarInfo read(ProtoObject exemplar) {
    return new ExemplarInfo(
        new Declared(exemplar.text("gtd"), exemplar.flag("is_gtd_absent")),
        new Declared(exemplar.text("rnpt"), exemplar.flag("is_rnpt_absent")),
        marks(exemplar),
        this == MARKS ? exemplar.decimal("weight") : BigDecimal.ZERO);
  }

  private List<Mark> marks(ProtoObject exemplar) {
    return switch (this) {
      case MARKS ->
          exemplar.objects("marks").stream()
              .map(mark -> new Mark(mark.text("mark_type"), mark.text("mark")))
              .toList();
      case FIELDS ->
          Stream.of(Mark.MANDATORY_MARK, Mark.JW_UIN)
              .map(type -> new Mark(type, exemplar.text(type)))
              .filter(mark -> !mark.code().isEmpty())
              .toList();
    };
  }

  /** Codes without any verdict on them. */
  void write(ObjectNode json, ExemplarInfo info) {
    switch (this) {
      case MARKS -> {
        json.put("weight", info.weight());
        ArrayNode marks = json.putArray("marks");
        info.marks()
            .forEach(
                mark -> marks.addObject().put("mark", mark.code()).put("mark_type", mark.type()));
      }
      case FIELDS ->
          json.put(Mark.MANDATORY_MARK, first(info, Mark.MANDATORY_MARK))
              .put(Mark.JW_UIN, first(info, Mark.JW_UIN));
    }
  }

  /** A field holds one code; further ones are left out. */
  static String first(ExemplarInfo info, String type) {
    return info.codes(type).stream().findFirst().orElse("");
  }
}
