package dev.trestle.sandbox.rfbsreturn;

import java.util.List;

/** Why a seller may reject a request; ids and texts are ours. */
record RejectionReason(int id, String name, String hint, boolean commentRequired) {

  static final List<RejectionReason> ALL =
      List.of(
          new RejectionReason(11, "Товар надлежащего качества", "Опишите проверку", true),
          new RejectionReason(12, "Истёк срок возврата", "", false));
}
