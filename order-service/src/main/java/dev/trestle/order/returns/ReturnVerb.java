package dev.trestle.order.returns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.trestle.ozon.returns.RfbsDecision;
import dev.trestle.ozon.returns.RfbsReturnDetail;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a seller does about a return request, and which of Ozon's actions that is. Ozon documents
 * the ids -1, -10 and 1020; of others it tells the name, by which they are known here. A name that
 * fits nothing, or two actions that fit, leave the choice to the caller.
 */
enum ReturnVerb {
  ACCEPT("согласо|одобр|принять заявк|approve|accept"),
  REJECT("отклон|отказ|reject|decline", RfbsDecision.REJECT, RfbsDecision.REJECT_CHECKED),
  COMPENSATE("част|компенс|compensat|partial", RfbsDecision.COMPENSATE),
  RECEIVED("получен|receive"),
  REFUND("^(?!.*част).*(вернуть|возврат) (всю|все|полн|деньги|денег|средств)|refund|return money"),
  /** Whatever else Ozon offers, by its id. */
  OTHER("(?!)");

  private static final Set<Integer> DOCUMENTED =
      Set.of(RfbsDecision.REJECT, RfbsDecision.REJECT_CHECKED, RfbsDecision.COMPENSATE);

  private final Pattern names;
  private final Set<Integer> ids;

  ReturnVerb(String names, Integer... ids) {
    this.names =
        Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    this.ids = Set.of(ids);
  }

  /** In paths and rows. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws {@link IllegalArgumentException} for any other word. */
  @JsonCreator
  static ReturnVerb of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** What an id means that Ozon documents. */
  static ReturnVerb of(int actionId) {
    return Arrays.stream(values())
        .filter(verb -> verb.ids.contains(actionId))
        .findFirst()
        .orElse(OTHER);
  }

  /** Whether this action is meant, as far as Ozon lets us know. */
  boolean means(RfbsReturnDetail.Action action) {
    String name = action.name();
    return ids.contains(action.id())
        || !DOCUMENTED.contains(action.id()) && name != null && names.matcher(name).find();
  }
}
